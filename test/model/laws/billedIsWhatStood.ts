import { isPosted } from "../stored";
import type { Law } from "../witness";

/** Posting bills the chargeable rows as they stood, to the last unit, and the total of the invoice is their sum. */
export const billedIsWhatStood: Law = ({ before, after }) =>
  [...after.invoices.values()].flatMap((invoice) => {
    const was = before.invoices.get(invoice.id);
    if (!isPosted(invoice) || !was || isPosted(was)) return [];
    const billed = [...after.actuals.values()].filter(
      (actual) => actual.type === "billed" && actual.invoice === invoice.id && !before.actuals.has(actual.id),
    );
    const rows = [...after.rows.values()].filter((row) => row.invoice === invoice.id);
    const [of, stood] = [chargeable(billed), chargeable(rows)];
    const total = invoice.total - invoice.tax;
    return of === stood && total === stood
      ? []
      : [`${invoice.number} billed ${of}; its rows came to ${stood} and its total before tax to ${total}`];
  });

const chargeable = (all: readonly { readonly isChargeable: boolean; readonly amount: number | null }[]): number =>
  all.reduce((sum, { isChargeable, amount }) => sum + (isChargeable ? (amount ?? 0) : 0), 0);
