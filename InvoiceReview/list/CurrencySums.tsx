import * as React from "react";
import { beforeTax } from "../../shared/calculation/beforeTax";
import { totalsByCurrency } from "../../shared/calculation/totalsByCurrency";
import { counted } from "../../shared/core/texts";
import { Invoice } from "../../shared/invoicing/invoice";
import { useSurroundings } from "../../shared/ui/surroundings";

interface CurrencySumsProps {
  readonly invoices: readonly Invoice[];
  /** What is said of each currency, in this order. */
  readonly figures: readonly ("amount" | "tax" | "total")[];
}

/** How many invoices and how much, by currency: never one currency added to another. */
export function CurrencySums({ invoices, figures }: CurrencySumsProps): React.ReactElement {
  const { texts, formats } = useSurroundings();
  const totals = totalsByCurrency(
    invoices.map(({ currency, recorded: { total, tax } }) => ({
      ...{ total, tax, amount: beforeTax(total, tax) },
      ...{ of: currency, currency: currency.code },
    })),
  );
  return (
    <>
      {totals.map(({ of: currency, count, ...sums }) => {
        const { code } = currency;
        const write = (name: CurrencySumsProps["figures"][number]): string =>
          name === "total" ? formats.money(sums.total, currency) : formats.amount(sums[name], currency);
        return (
          <span className="pinv-card" key={code}>
            <strong>{counted(texts, "Summary_Count", count, { currency: code })}</strong>
            {figures.map((name) => (
              <span key={name}>{texts(`Summary_${name}`, { value: write(name) })}</span>
            ))}
          </span>
        );
      })}
    </>
  );
}
