import { BacklogChoices } from "../../shared/invoicing/backlog/backlogChoices";
import { readCutOff } from "./cutOffText";
import { asLastTime } from "./firstChoices";
import { ChoiceEvent } from "../app/wizardEvent";
import { Work } from "../app/wizardState";

/** The work after one more choice; the same object where nothing changes, so that nothing is sorted anew. */
export function workAfter(work: Work, event: ChoiceEvent): Work {
  if (event.type === "cutOffTyped") return withCutOff(work, event.text);
  if (event.type === "lastChoicesTaken") return withLastChoices(work);
  const choices = choicesAfter(work, event);
  return choices === work.choices ? work : { ...work, choices };
}

/** A text that is no cut-off date stays in its field, and chooses nothing. */
export function withCutOff(work: Work, text: string): Work {
  const { choices, today } = work;
  const read = readCutOff(text, today);
  const cutOffText = read.ok ? null : text;
  const isChosen = !read.ok || read.value === choices.cutOff;
  if (isChosen && cutOffText === work.cutOffText) return work;
  return { ...work, cutOffText, choices: isChosen ? choices : { ...choices, cutOff: read.value } };
}

/** A choice of last time's that is gone is said: without it the rest may mean more than it did. */
function withLastChoices(work: Work): Work {
  const { choices, journal, backlog } = work;
  const { last } = journal;
  return last?.contract === choices.contract ? { ...work, ...asLastTime(choices, last, backlog.items) } : work;
}

function choicesAfter(
  { choices }: Work,
  event: Exclude<ChoiceEvent, { type: "cutOffTyped" | "lastChoicesTaken" }>,
): BacklogChoices {
  switch (event.type) {
    case "itemTypeToggled":
      return { ...choices, itemTypes: toggled(choices.itemTypes, event.itemType) };
    case "unitToggled":
      return { ...choices, units: toggled(choices.units, event.unit) };
    case "resourcingUnitToggled":
      return { ...choices, resourcingUnits: toggled(choices.resourcingUnits, event.unit) };
    case "itemsTicked":
      return withTicks(choices, event);
  }
}

function withTicks(choices: BacklogChoices, event: Extract<ChoiceEvent, { type: "itemsTicked" }>): BacklogChoices {
  const leftOut = new Set(choices.leftOut);
  for (const id of event.ids) {
    if (event.isTicked) leftOut.delete(id);
    else leftOut.add(id);
  }
  return { ...choices, leftOut };
}

function toggled<Member>(set: ReadonlySet<Member>, member: Member): ReadonlySet<Member> {
  const next = new Set(set);
  if (!next.delete(member)) next.add(member);
  return next;
}
