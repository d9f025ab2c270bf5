import * as React from "react";
import { Currency } from "../../shared/invoicing/currency";
import { useSurroundings } from "../../shared/ui/surroundings";
import { ReviewRow } from "../wizard/reviewRows";
import { RowPlace } from "./ReviewGrid";
import { useStore } from "./storeContext";
import { useTickFocus } from "./useTickFocus";

interface ReviewGroupRowProps extends RowPlace {
  readonly row: Extract<ReviewRow, { kind: "line" | "class" }>;
  readonly currency: Currency;
}

/** The heading of a contract line or a type, with its sums; its tick takes the whole group in or out. */
export function ReviewGroupRow(props: ReviewGroupRowProps): React.ReactElement {
  const { row, currency, index, heightPx, isActive, onEnter } = props;
  const { texts, formats } = useSurroundings();
  const store = useStore();
  const tick = useTickFocus(isActive);
  const { ids, tickedCount, amount } = row.sum;
  const name = row.kind === "line" ? row.name : texts(`Class_${row.itemType}`);
  const isAll = tickedCount === ids.length;
  const isSome = tickedCount > 0 && !isAll;
  React.useEffect(() => {
    if (tick.current) tick.current.indeterminate = isSome; // no attribute says so
  }, [tick, isSome]);
  return (
    <div
      role="row"
      aria-rowindex={index + 1}
      className={`pinv-row pinv-row-${row.kind}`}
      style={{ height: heightPx, transform: `translateY(${index * heightPx}px)` }}
    >
      <span role="gridcell" className="pinv-row-tick">
        <input
          ref={tick}
          type="checkbox"
          checked={isAll}
          tabIndex={isActive ? 0 : -1}
          aria-label={texts("Review_TickGroup", { name })}
          onFocus={() => onEnter(row.key)}
          onChange={() => store.dispatch({ type: "itemsTicked", ids, isTicked: !isAll })}
        />
      </span>
      <span role="gridcell" className="pinv-row-group" title={name}>
        <bdi>{name}</bdi>
      </span>
      <span role="gridcell" className="pinv-row-count">
        {texts("Review_Count", { ticked: tickedCount, all: ids.length })}
      </span>
      <span role="gridcell" className="pinv-row-amount">
        {formats.money(amount, currency)}
      </span>
    </div>
  );
}
