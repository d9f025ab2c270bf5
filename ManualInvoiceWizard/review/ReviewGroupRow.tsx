import * as React from "react";
import { Currency } from "../../shared/invoicing/words/currency";
import { useSurroundings } from "../../shared/ui/surroundings";
import { ReviewRow } from "./reviewRows";
import { RowPlace } from "./rowPlace";
import { TickCell } from "./TickCell";

interface ReviewGroupRowProps extends RowPlace {
  readonly row: Extract<ReviewRow, { kind: "line" | "class" }>;
  readonly currency: Currency;
}

/** The heading of a contract line or a type, with its sums; its tick takes the whole group in or out. */
export function ReviewGroupRow(props: ReviewGroupRowProps): React.ReactElement {
  const { row, currency, index, heightPx, isActive, onEnter } = props;
  const { texts, formats } = useSurroundings();
  const { ids, tickedCount, amount } = row.sum;
  const name = row.kind === "line" ? row.name : texts(`Class_${row.itemType}`);
  const isAll = tickedCount === ids.length;
  return (
    <div
      role="row"
      aria-rowindex={index + 1}
      className={`pinv-row pinv-row-${row.kind}`}
      style={{ height: heightPx, transform: `translateY(${index * heightPx}px)` }}
    >
      <TickCell
        ids={ids}
        label={texts("Review_TickGroup", { name })}
        isTicked={isAll}
        isSome={tickedCount > 0 && !isAll}
        isActive={isActive}
        onFocus={() => onEnter(row.key)}
      />
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
