import { oncePer } from "../../shared/core/oncePer";
import { Decimal } from "../../shared/calculation/money";
import { RunningTally } from "../../shared/calculation/tally";
import { BacklogItem, SourceId } from "../../shared/invoicing/backlog/backlog";
import { hasNoPrice } from "../../shared/invoicing/backlog/exclusionReason";
import { TransactionClass } from "../../shared/invoicing/words/transactionClass";
import { selectionOf } from "./selection";

/** What stands under a heading: everything offered, and what of it is ticked. */
export interface GroupSum {
  readonly ids: readonly SourceId[];
  readonly tickedCount: number;
  /** Of what is ticked and chargeable, in the contract's currency. */
  readonly amount: Decimal;
}

/** A row of the review, from the top: contract lines, in them types, in them transactions. */
export type ReviewRow =
  | { readonly kind: "line"; readonly key: string; readonly name: string; readonly sum: GroupSum }
  | { readonly kind: "class"; readonly key: string; readonly itemType: TransactionClass; readonly sum: GroupSum }
  | { readonly kind: "item"; readonly key: SourceId; readonly item: BacklogItem; readonly isTicked: boolean };

/**
 * The transactions that will be on the invoice, and those that the user took out by hand: an unticked row stays where
 * it was, so that it can be ticked again. Needs the backlog in invoice order. Worked out once a selection.
 */
export const reviewRows = oncePer(selectionOf, (work): readonly ReviewRow[] => {
  const selection = selectionOf(work);
  const ticked = new Set(selection.chosen.map(({ id }) => id));
  const takenOut = new Set(
    selection.leftOut.flatMap(({ item, reason }) => (reason.kind === "leftOut" && !hasNoPrice(item) ? [item.id] : [])),
  );
  const rows: ReviewRow[] = [];
  let line: OpenGroup | null = null;
  let type: OpenGroup | null = null;
  for (const item of work.backlog.items) {
    const isTicked = ticked.has(item.id);
    if (!isTicked && !takenOut.has(item.id)) continue;
    // one line under two names comes twice in the order of names
    const place = `${item.contractLine} ${item.contractLineName}`;
    if (!line || line.of !== place) {
      line = new OpenGroup(place);
      type = null;
      rows.push({ kind: "line", key: `line ${place}`, name: item.contractLineName, sum: line });
    }
    if (!type || type.of !== item.itemType) {
      type = new OpenGroup(item.itemType);
      const key = `class ${place} ${item.itemType}`;
      rows.push({ kind: "class", key, itemType: item.itemType, sum: type });
    }
    line.add(item, isTicked);
    type.add(item, isTicked);
    rows.push({ kind: "item", key: item.id, item, isTicked });
  }
  return rows;
});

/** Adds in place while the one pass runs; handed out as a plain sum. */
class OpenGroup implements GroupSum {
  readonly ids: SourceId[] = [];
  private readonly ticked = new RunningTally();

  constructor(readonly of: string) {}

  get tickedCount(): number {
    return this.ticked.count;
  }

  get amount(): Decimal {
    return this.ticked.amount;
  }

  add(item: BacklogItem, isTicked: boolean): void {
    this.ids.push(item.id);
    if (isTicked) this.ticked.add(item);
  }
}
