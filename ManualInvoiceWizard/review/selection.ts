import { oncePer } from "../../shared/core/oncePer";
import { selectFromBacklog } from "../../shared/invoicing/backlog/backlogSelection";
import { Work } from "./work";

/**
 * What the choices put on the invoice and what not; sorted once per choice, however many components ask. Choices are
 * made anew with every change, and belong to one backlog.
 */
export const selectionOf = oncePer(
  ({ choices }: Work) => choices,
  ({ backlog, choices }: Work) => selectFromBacklog(backlog.items, choices),
);
