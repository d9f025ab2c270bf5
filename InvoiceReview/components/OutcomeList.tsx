import * as React from "react";
import { Currency } from "../../shared/invoicing/currency";
import { isWarning, LineOutcome, mayTakeOff, OutcomeGroup } from "../../shared/invoicing/lineOutcome";
import { useSurroundings } from "../../shared/ui/surroundings";
import { describeOutcome, describeOutcomes } from "./describeOutcome";
import { useStore } from "./storeContext";

const shownFirst = 10;

interface OutcomeListProps {
  readonly group: OutcomeGroup;
  readonly currency: Currency;
}

/** What sending does to lines in one way: the sum, the largest, and the rest on request; each with the other way out. */
export function OutcomeList({ group, currency }: OutcomeListProps): React.ReactElement {
  const surroundings = useSurroundings();
  const { texts } = surroundings;
  const [isOpen, setOpen] = React.useState(false);
  const { kind, rows } = group;
  const more = rows.length - shownFirst;
  return (
    <div className={`pinv-sentences pinv-${isWarning(group) ? "warning" : "quiet"}`} data-outcome={kind}>
      <strong>{describeOutcomes(group, currency, surroundings)}</strong> {texts(`OutcomeDetail_${kind}`)}
      <ul>
        {(isOpen ? rows : rows.slice(0, shownFirst)).map((outcome) => (
          <OutcomeItem key={outcome.row} outcome={outcome} currency={currency} />
        ))}
      </ul>
      {more > 0 && !isOpen && (
        <button type="button" className="pinv-link" onClick={() => setOpen(true)}>
          {texts("Result_More", { count: more })}
        </button>
      )}
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
  const store = useStore();
  const { row, name } = outcome;
  const takeOff = (): void => {
    store.dispatch({ type: "dialogDismissed" });
    store.dispatch({ type: "rowRemoved", row });
  };
  return (
    <li>
      {describeOutcome(outcome, currency, surroundings)}, <bdi>{name}</bdi>{" "}
      {mayTakeOff(outcome) && (
        <button type="button" className="pinv-link" aria-label={texts("Row_remove", { name })} onClick={takeOff}>
          {texts("Outcome_TakeOff")}
        </button>
      )}
    </li>
  );
}
