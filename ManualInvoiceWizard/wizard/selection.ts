import { BacklogChoices } from "../../shared/invoicing/backlogChoices";
import { BacklogSelection, selectFromBacklog } from "../../shared/invoicing/backlogSelection";
import { Work } from "./wizardState";

/** One selection a set of choices: choices are made anew with every change, and belong to one backlog. */
const made = new WeakMap<BacklogChoices, BacklogSelection>();

/** What the choices put on the invoice and what not; sorted once per choice, however many components ask. */
export function selectionOf({ backlog, choices }: Work): BacklogSelection {
  const known = made.get(choices);
  if (known) return known;
  const selection = selectFromBacklog(backlog.items, choices);
  made.set(choices, selection);
  return selection;
}
