import * as React from "react";
import { totalsByCurrency } from "../../shared/calculation/totalsByCurrency";
import { beforeTax } from "../../shared/calculation/beforeTax";
import { counted } from "../../shared/core/texts";
import { Invoice } from "../../shared/invoicing/invoice";
import { useSurroundings } from "../../shared/ui/surroundings";

/** How many invoices and how much, by currency: never one currency added to another. */
export function ManySums({ invoices }: { readonly invoices: readonly Invoice[] }): React.ReactElement {
  const { texts, formats } = useSurroundings();
  const currencies = new Map(invoices.map(({ currency }) => [currency.code, currency]));
  const totals = totalsByCurrency(
    invoices.map(({ currency, recorded }) => ({
      ...recorded,
      amount: beforeTax(recorded.total, recorded.tax),
      currency: currency.code,
    })),
  );
  return (
    <p className="pinv-many-sums" role="status">
      {totals.map(({ currency: code, count, total }) => {
        const currency = currencies.get(code);
        return (
          currency && (
            <span className="pinv-card" key={code}>
              <strong>{counted(texts, "Summary_Count", count, { currency: code })}</strong>
              <span>{texts("Summary_total", { value: formats.money(total, currency) })}</span>
            </span>
          )
        );
      })}
    </p>
  );
}
