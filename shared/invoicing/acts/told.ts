import { BillingType } from "../../calculation/lineTotals";
import { RunningTally, Tally } from "../../calculation/tally";
import { Decimal } from "../../calculation/money";
import { grouped } from "../../core/grouped";

/** One of several things that are told by what became of them; amounts before tax, of one currency. */
export interface Told<Kind extends string = string> {
  readonly kind: Kind;
  readonly name: string;
  /** null without a price. */
  readonly amount: Decimal | null;
  readonly billingType: BillingType;
}

export interface ToldGroup<Item extends Told> {
  readonly kind: Item["kind"];
  readonly items: readonly Item[];
  readonly tally: Tally;
}

/** By kind, in the order they came, each with its count and sum. */
export const toldGroups = <Item extends Told>(told: readonly Item[]): readonly ToldGroup<Item>[] =>
  [...grouped(told, ({ kind }) => kind as Item["kind"])].map(([kind, items]) => {
    const tally = new RunningTally();
    for (const item of items) tally.add(item);
    return { kind, items, tally };
  });
