import * as React from "react";
import { BacklogItem } from "../../shared/invoicing/backlog/backlog";
import { Currency } from "../../shared/invoicing/words/currency";
import { Icon } from "../../shared/ui/icons";
import { useSurroundings } from "../../shared/ui/surroundings";
import { dayNote } from "./dayNote";
import { isNearCutOff } from "./nearCutOff";
import { BillingTypeNote } from "./BillingTypeNote";
import { Joined } from "./Joined";
import { RowPlace } from "./rowPlace";
import { TickCell } from "./TickCell";

interface ReviewItemRowProps extends RowPlace {
  readonly item: BacklogItem;
  readonly isTicked: boolean;
  readonly currency: Currency;
  readonly cutOffMs: number;
  /** What is said of its date. */
  readonly dayNote: ReturnType<typeof dayNote>;
}

/** One transaction. Renders again only when something of its own changes. */
export const ReviewItemRow = React.memo(function ReviewItemRow(props: ReviewItemRowProps) {
  const { item, isTicked, currency, cutOffMs, dayNote: note, index, heightPx, isActive, onEnter } = props;
  const { texts, formats } = useSurroundings();
  const name = item.description || texts(`Class_${item.itemType}`);
  const measure = [formats.number(item.quantity), item.unit?.name, "×", formats.amount(item.price, currency)];
  const day = formats.day(item.date);
  const amount = formats.money(item.amount, currency);
  return (
    <div
      role="row"
      aria-rowindex={index + 1}
      data-row={item.id}
      className={isTicked ? "pinv-row" : "pinv-row pinv-row-out"}
      style={{ height: heightPx, transform: `translateY(${index * heightPx}px)` }}
    >
      <TickCell
        ids={[item.id]}
        label={texts("Review_Tick", { name, day, amount })}
        isTicked={isTicked}
        isActive={isActive}
        onFocus={() => onEnter(item.id)}
      />
      <span role="gridcell" className="pinv-row-date" title={note ? texts(note) : undefined}>
        {day}
        {isNearCutOff(item, cutOffMs) ? (
          <span className="pinv-near" title={texts("Near_Mark")}>
            <Icon name="info" />
            <span className="pinv-hidden">{texts("Near_Mark")}</span>
          </span>
        ) : null}
      </span>
      <span role="gridcell" className="pinv-row-text" title={name}>
        <bdi>{name}</bdi>
      </span>
      <span role="gridcell" className="pinv-row-who pinv-quiet">
        <Joined parts={[item.resource, item.roleOrCategory]} by=", " />
      </span>
      <span role="gridcell" className="pinv-row-measure">
        {item.price ? <Joined parts={measure} by=" " /> : null}
      </span>
      <span role="gridcell" className="pinv-row-amount">
        {amount}
        <BillingTypeNote billingType={item.billingType} />
      </span>
    </div>
  );
});
