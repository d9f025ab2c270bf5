import { BillingType } from "../../calculation/lineTotals";
import { RunningTally, Tally } from "../../calculation/tally";
import { Decimal } from "../../calculation/money";
import { grouped } from "../../core/grouped";
import { Currency } from "../words/currency";

/** One of several things that are told by what became of them; amounts before tax. */
export interface Told<Kind extends string = string> {
  readonly kind: Kind;
  readonly name: string;
  /** null without a price. */
  readonly amount: Decimal | null;
  readonly billingType: BillingType;
  /** Of its amount; left out where that is the invoice's. */
  readonly currency?: Currency;
}

export interface ToldGroup<Item extends Told> {
  readonly kind: Item["kind"];
  readonly items: readonly Item[];
  readonly tally: Tally;
  /** Of all its items. */
  readonly currency: Currency | undefined;
}

/** By kind, in the order they came, each with its count and sum: a kind of two currencies is two groups. */
export const toldGroups = <Item extends Told>(told: readonly Item[]): readonly ToldGroup<Item>[] =>
  [...grouped(told, ({ kind, currency }) => `${kind} ${currency?.code ?? ""}`).values()].flatMap((items) => {
    const [first] = items;
    const tally = new RunningTally();
    for (const item of items) tally.add(item);
    return first ? { kind: first.kind, items, tally, currency: first.currency } : [];
  });
