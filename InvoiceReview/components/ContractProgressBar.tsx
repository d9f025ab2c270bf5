import * as React from "react";
import { Decimal } from "../../shared/calculation/money";
import { contractProgress, progressShares } from "../../shared/invoicing/contractProgress";
import { useSurroundings } from "../../shared/ui/surroundings";
import { loadedOpen, previewTotals } from "../review/selectors";
import { useReview } from "./storeContext";

/** Contract value, billed before, this invoice, remaining: as figures, and as one bar. */
export function ContractProgressBar(): React.ReactElement | null {
  const { texts, formats } = useSurroundings();
  const loaded = useReview((state) => loadedOpen(state)?.load.loaded);
  const amount = useReview((state) => {
    const open = loadedOpen(state);
    return open ? previewTotals(state, open).lineItemAmount.toFixed() : "0";
  });
  if (!loaded || loaded.lines.length === 0) return null;
  const progress = contractProgress(loaded, new Decimal(amount));
  const shares = progressShares(progress);
  const { currency } = loaded.invoice;
  const figures = [
    ["contract", progress.contract],
    ["before", progress.before],
    ["thisInvoice", progress.thisInvoice],
    ["remaining", progress.remaining],
  ] as const;
  return (
    <div className="pinv-contract" data-part="totals">
      <dl className="pinv-contract-figures">
        {figures.map(([name, value]) => (
          <div key={name} className={`pinv-contract-${name}`}>
            <dt>{texts(`Contract_${name}`)}</dt>
            <dd>{value === null ? texts("Contract_unknown") : formats.money(value, currency)}</dd>
          </div>
        ))}
      </dl>
      <div className="pinv-bar" aria-hidden="true">
        <span className="pinv-bar-before" style={{ width: `${shares.before}%` }} />
        <span className="pinv-bar-this" style={{ width: `${shares.thisInvoice}%` }} />
        <span className="pinv-bar-remaining" style={{ width: `${shares.remaining}%` }} />
      </div>
    </div>
  );
}
