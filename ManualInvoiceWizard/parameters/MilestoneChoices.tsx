import * as React from "react";
import { Texts } from "../../shared/core/texts";
import { useSurroundings } from "../../shared/ui/surroundings";
import { MilestoneChoice, milestoneChoices } from "./parameterChoices";
import { Work } from "../review/work";
import { describeReason } from "../review/describeReason";
import { useStore } from "../../shared/ui/room";
import { ParametersEvent } from "./parametersEvent";
import { ReviewState } from "../review/reviewState";

/** The milestones of the contract's lines: ready ones can be chosen, the others say where they stand. */
export function MilestoneChoices({ work }: { readonly work: Work }): React.ReactElement | null {
  const { texts, formats } = useSurroundings();
  const store = useStore<ReviewState, ParametersEvent>();
  const choices = milestoneChoices(work);
  if (choices.length === 0) return null;
  return (
    <fieldset className="pinv-choices">
      <legend>{texts("Milestone_Title")}</legend>
      {choices.map((choice) => {
        const { item, isTicked, reason } = choice;
        return (
          <label key={item.id} className="pinv-choice">
            <input
              type="checkbox"
              checked={isTicked && reason === null}
              disabled={reason !== null}
              onChange={() => store.dispatch({ type: "itemsTicked", ids: [item.id], isTicked: !isTicked })}
            />
            <span className="pinv-choice-name">
              <bdi>{item.description || item.contractLineName}</bdi>
              <span className="pinv-choice-note">{noteOf(choice, texts)}</span>
            </span>
            <span className="pinv-choice-tally">
              <span>{formats.day(item.date)}</span>
              <span className="pinv-money">{formats.money(item.amount, work.contract.currency)}</span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

const noteOf = ({ reason }: MilestoneChoice, texts: Texts): string =>
  reason === null ? texts("Milestone_ready") : describeReason(reason, texts);
