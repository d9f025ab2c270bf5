import * as React from "react";
import { Decimal } from "../../shared/calculation/money";
import { useSurroundings } from "../../shared/ui/surroundings";
import { isPreviewed, loadedOpen, openWorkspace } from "../edits/selectors";
import { calculatedTotals, moneyRulesOf } from "../../shared/invoicing/invoiceFigures";
import { correctionSum } from "../../shared/invoicing/acts/corrections";
import { totalsParts, TotalsParts } from "../../shared/calculation/totalsParts";
import { Figure } from "./Figure";
import { useSelected } from "../../shared/ui/room";
import { InvoiceState } from "./invoiceState";

/** The invoice's totals: with the edits in place, and as recorded. One line says which is which. */
export function TotalsBar(): React.ReactElement | null {
  const { texts, formats } = useSurroundings();
  const load = useSelected((state: InvoiceState) => loadedOpen(state)?.load);
  const isEdited = useSelected(isPreviewed);
  const edits = useSelected((state: InvoiceState) => openWorkspace(state).edits.rows);
  const rounding = useSelected((state: InvoiceState) => state.settings.rounding);
  const corrects = React.useMemo(() => {
    const loaded = load?.loaded;
    return loaded?.invoice.isCorrective ? correctionSum(loaded, edits, moneyRulesOf(loaded.invoice, rounding)) : null;
  }, [load, edits, rounding]);
  if (!load) return null;
  const { loaded, totals } = load;
  const { invoice } = loaded;
  const { whole } = totals;
  const money = (amount: Decimal): string => formats.money(amount, invoice.currency);
  const recorded = totalsParts(invoice.recorded, invoice.header);
  const shown = isEdited
    ? totalsParts(calculatedTotals(loaded, totals, moneyRulesOf(invoice, rounding)), invoice.header)
    : recorded;
  return (
    <dl className="pinv-totals" aria-label={texts("Totals_Label")} data-part="totals">
      {(Object.keys(shown) as (keyof TotalsParts)[]).map((name) =>
        shown[name].isZero() && rare.has(name) ? null : (
          <Figure
            key={name}
            name={texts(`Totals_${name}`)}
            now={money(shown[name])}
            was={money(recorded[name])}
            className={`pinv-figure-${name}`}
          />
        ),
      )}
      {corrects && <Figure name={texts("Totals_corrects")} now={money(corrects)} />}
      {notBilled.map((name) => (
        <Figure
          key={name}
          name={texts(`Totals_${name}`)}
          now={money(whole[name])}
          className={whole[name].isZero() ? "pinv-absent" : "pinv-quiet"}
        />
      ))}
      <div className="pinv-figure pinv-figure-kind">
        <dt>{texts(isEdited ? "Totals_preview" : "Totals_recorded")}</dt>
        <dd aria-live="polite" className="pinv-hidden">
          {money(shown.total)}
        </dd>
      </div>
    </dl>
  );
}

/** Shown only where there is any. */
const rare: ReadonlySet<string> = new Set(["discount", "freight"]);

const notBilled = ["nonChargeable", "complimentary"] as const;
