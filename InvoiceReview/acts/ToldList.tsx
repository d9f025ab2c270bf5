import * as React from "react";
import { Told, ToldGroup, toldGroups } from "../../shared/invoicing/acts/told";
import { Currency } from "../../shared/invoicing/words/currency";
import { useSurroundings } from "../../shared/ui/surroundings";
import { FirstRows } from "../edits/FirstRows";

interface ToldListProps<Item extends Told> {
  readonly items: readonly Item[];
  /** Of what has none of its own. */
  readonly currency: Currency;
  readonly titleOf: (kind: ToldGroup<Item>["kind"]) => string;
  /** What stands before an item. */
  readonly before?: (item: Item, name: string) => React.ReactNode;
}

/** Things by what became of them, or by what they are: each group with its count and sum, and its items. */
export function ToldList<Item extends Told>({
  items,
  currency: usual,
  titleOf,
  before,
}: ToldListProps<Item>): React.ReactElement {
  const { texts, formats } = useSurroundings();
  return (
    <>
      {toldGroups(items).map(({ kind, items: some, tally: { count, amount }, currency = usual }) => (
        <div key={kind + currency.code} className="pinv-sentences pinv-quiet" data-told={kind}>
          <strong>{titleOf(kind)}</strong> {texts("Told_Sum", { count, amount: formats.money(amount, currency) })}
          <FirstRows
            items={some.map((item) => {
              const money = item.amount ? formats.money(item.amount, currency) : texts("Outcome_unpriced");
              return (
                <>
                  {before?.(item, `${item.name}, ${money}`)}
                  <bdi>{item.name}</bdi>, {money}
                </>
              );
            })}
          />
        </div>
      ))}
    </>
  );
}
