import * as React from "react";
import { Currency } from "../../shared/invoicing/words/currency";
import { isWarning, LineOutcome, mayTakeOff, OutcomeGroup } from "../../shared/invoicing/acts/lineOutcome";
import { useSurroundings } from "../../shared/ui/surroundings";
import { describeOutcome, describeOutcomes } from "../edits/describeOutcome";
import { FirstRows } from "../edits/FirstRows";
import { useStore } from "../../shared/ui/room";
import { ActEvent } from "./actEvent";
import { ActsState } from "./actsState";
import { EditEvent } from "../edits/editEvent";

interface OutcomeListProps {
  readonly group: OutcomeGroup;
  readonly currency: Currency;
}

/** What sending does to lines in one way: the sum, the largest, and the rest on request; each with the other way out. */
export function OutcomeList({ group, currency }: OutcomeListProps): React.ReactElement {
  const surroundings = useSurroundings();
  const { texts } = surroundings;
  const { kind, rows } = group;
  return (
    <div className={`pinv-sentences pinv-${isWarning(group) ? "warning" : "quiet"}`} data-outcome={kind}>
      <strong>{describeOutcomes(group, currency, surroundings)}</strong> {texts(`OutcomeDetail_${kind}`)}
      <FirstRows
        items={rows.map((outcome) => (
          <OutcomeItem outcome={outcome} currency={currency} />
        ))}
      />
    </div>
  );
}

function OutcomeItem({
  outcome,
  currency,
}: {
  readonly outcome: LineOutcome;
  readonly currency: Currency;
}): React.ReactElement {
  const surroundings = useSurroundings();
  const { texts } = surroundings;
  const store = useStore<ActsState, ActEvent | EditEvent>();
  const { row, name } = outcome;
  const takeOff = (): void => {
    store.dispatch({ type: "dialogDismissed" });
    store.dispatch({ type: "rowRemoved", row });
  };
  return (
    <>
      {describeOutcome(outcome, currency, surroundings)}, <bdi>{name}</bdi>{" "}
      {mayTakeOff(outcome) && (
        <button type="button" className="pinv-link" aria-label={texts("Row_remove", { name })} onClick={takeOff}>
          {texts("Outcome_TakeOff")}
        </button>
      )}
    </>
  );
}
