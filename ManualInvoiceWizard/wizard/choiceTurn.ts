import { BacklogChoices } from "../../shared/invoicing/backlogChoices";
import { asLastTime } from "./firstChoices";
import { ChoiceEvent } from "./wizardEvent";
import { Work } from "./wizardState";

/** The choices after one more of the user's; the same object where nothing changes, so that nothing is sorted anew. */
export function choicesAfter(work: Work, event: ChoiceEvent): BacklogChoices {
  const { choices } = work;
  switch (event.type) {
    case "cutOffChosen":
      // the future has nothing to invoice yet
      return event.cutOff === choices.cutOff || event.cutOff > work.today
        ? choices
        : { ...choices, cutOff: event.cutOff };
    case "itemTypeToggled":
      return { ...choices, itemTypes: toggled(choices.itemTypes, event.itemType) };
    case "unitToggled":
      return { ...choices, units: toggled(choices.units, event.unit) };
    case "resourcingUnitToggled":
      return { ...choices, resourcingUnits: toggled(choices.resourcingUnits, event.unit) };
    case "itemsTicked":
      return withTicks(choices, event);
    case "lastChoicesTaken": {
      const { last } = work.journal;
      return last?.contract === choices.contract ? asLastTime(choices, last, work.backlog.items) : choices;
    }
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
