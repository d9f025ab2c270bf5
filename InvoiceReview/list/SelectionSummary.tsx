import * as React from "react";
import { totalsByCurrency } from "../../shared/calculation/totalsByCurrency";
import { counted } from "../../shared/core/texts";
import { Currency } from "../../shared/invoicing/words/currency";
import { useSurroundings } from "../../shared/ui/surroundings";
import { useSelected } from "../../shared/ui/room";
import { ListRoomState } from "./listEvent";

/** What is selected, by currency: never one currency added to another. */
export function SelectionSummary(): React.ReactElement {
  const { texts, formats } = useSurroundings();
  const selected = useSelected((state: ListRoomState) => state.list.selected);
  const facts = useSelected((state: ListRoomState) => state.list.facts);
  const unreadRows = useSelected((state: ListRoomState) => state.list.unread);
  const unread = [...selected].filter((id) => unreadRows.has(id)).length;
  const chosen = [...selected].flatMap((id) => facts.get(id) ?? []);
  const currencies = new Map<string, Currency>(chosen.map(({ invoice: { currency } }) => [currency.code, currency]));
  const totals = totalsByCurrency(
    chosen.map(({ invoice: { currency, recorded }, amount }) => ({ ...recorded, amount, currency: currency.code })),
  );
  return (
    <div className="pinv-summary" role="status">
      {unread > 0 && <span className="pinv-error">{counted(texts, "Summary_unread", unread)}</span>}
      {totals.length === 0 && unread === 0 && <span className="pinv-quiet">{texts("Summary_None")}</span>}
      {totals.map(({ currency: code, count, amount, tax, total }) => {
        const currency = currencies.get(code);
        if (!currency) return null;
        const sums = {
          amount: formats.amount(amount, currency),
          tax: formats.amount(tax, currency),
          total: formats.money(total, currency),
        };
        return (
          <span className="pinv-card" key={code}>
            <strong>{counted(texts, "Summary_Count", count, { currency: code })}</strong>
            {Object.entries(sums).map(([name, value]) => (
              <span key={name}>{texts(`Summary_${name}`, { value })}</span>
            ))}
          </span>
        );
      })}
    </div>
  );
}
