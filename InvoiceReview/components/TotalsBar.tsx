import * as React from "react";
import { Decimal } from "../../shared/calculation/money";
import { useSurroundings } from "../../shared/ui/surroundings";
import { hasEdits } from "../review/pendingEdits";
import { loadedOpen, openWorkspace, previewTotals } from "../review/selectors";
import { isShallowSame, useReview } from "./storeContext";

/** The invoice's totals: with the edits in place, and as recorded. One line says which is which. */
export function TotalsBar(): React.ReactElement | null {
  const { texts, formats } = useSurroundings();
  const { open, isEdited } = useReview(
    (state) => ({ open: loadedOpen(state), isEdited: hasEdits(openWorkspace(state).edits) }),
    (a, b) => a.isEdited === b.isEdited && a.open?.load === b.open?.load,
  );
  const preview = useReview((state) => (open ? previewTotals(state, open) : null), sameFigures);
  if (!open || !preview) return null;
  const { invoice } = open.load.loaded;
  const { whole } = open.load.totals;
  const shown = isEdited ? preview : invoice.recorded;
  const money = (amount: Decimal): string => formats.money(amount, invoice.currency);
  return (
    <dl className="pinv-totals" aria-label={texts("Totals_Label")} data-part="totals">
      <Figure
        name={texts("Totals_amount")}
        now={money(shown.lineItemAmount)}
        was={isEdited ? money(invoice.recorded.lineItemAmount) : null}
      />
      {shown.totalDiscount.isZero() ? null : (
        <Figure name={texts("Totals_discount")} now={money(shown.totalDiscount)} was={null} />
      )}
      <Figure name={texts("Totals_tax")} now={money(shown.tax)} was={isEdited ? money(invoice.recorded.tax) : null} />
      <Figure
        name={texts("Totals_total")}
        now={money(shown.total)}
        was={isEdited ? money(invoice.recorded.total) : null}
        isMain
      />
      {whole.nonChargeable.isZero() ? null : (
        <Figure name={texts("Totals_nonChargeable")} now={money(whole.nonChargeable)} was={null} isQuiet />
      )}
      {whole.complimentary.isZero() ? null : (
        <Figure name={texts("Totals_complimentary")} now={money(whole.complimentary)} was={null} isQuiet />
      )}
      <div className="pinv-figure pinv-figure-kind">
        <dt>{texts(isEdited ? "Totals_preview" : "Totals_recorded")}</dt>
        <dd aria-live="polite" className="pinv-hidden">
          {money(shown.total)}
        </dd>
      </div>
    </dl>
  );
}

const sameFigures = (a: object | null, b: object | null): boolean =>
  a === b || (a !== null && b !== null && isShallowSame(a, b));

interface FigureProps {
  readonly name: string;
  readonly now: string;
  readonly was: string | null;
  readonly isMain?: boolean;
  readonly isQuiet?: boolean;
}

function Figure({ name, now, was, isMain, isQuiet }: FigureProps): React.ReactElement {
  const { texts } = useSurroundings();
  return (
    <div className={`pinv-figure${isMain ? " pinv-figure-main" : ""}${isQuiet ? " pinv-quiet" : ""}`}>
      <dt>{name}</dt>
      <dd>
        {now}
        {was !== null && was !== now ? <span className="pinv-was">{texts("Totals_was", { amount: was })}</span> : null}
      </dd>
    </div>
  );
}
