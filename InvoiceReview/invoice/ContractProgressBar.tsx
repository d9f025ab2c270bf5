import * as React from "react";
import { Decimal } from "../../shared/calculation/money";
import { contractProgress, progressShares } from "../../shared/invoicing/contractProgress";
import { useSurroundings } from "../../shared/ui/surroundings";
import { isPreviewed, loadedOpen } from "../edits/selectors";
import { Figure } from "./Figure";
import { useSelected } from "../../shared/ui/room";
import { InvoiceState } from "./invoiceState";

/**
 * Contract value, billed before, this invoice, remaining: as figures, and as one bar; a preview names what is recorded.
 * Where what remains is not known there is no bar: its known parts alone would fill it.
 */
export function ContractProgressBar(): React.ReactElement | null {
  const { texts, formats } = useSurroundings();
  const load = useSelected((state: InvoiceState) => loadedOpen(state)?.load);
  const isEdited = useSelected(isPreviewed);
  if (!load || load.loaded.lines.length === 0) return null;
  const { loaded } = load;
  const recorded = contractProgress(loaded, null);
  const progress = isEdited ? contractProgress(loaded, load.totals) : recorded;
  const hasProducts = loaded.lines.some((line) => line.isProduct);
  const shares = progressShares(progress);
  const money = (value: Decimal | null): string =>
    value === null ? texts("Contract_unknown") : formats.money(value, loaded.invoice.currency);
  return (
    <div className="pinv-contract" data-part="totals">
      <dl className="pinv-contract-figures">
        {(["contract", ...parts] as const).map((name) => (
          <Figure
            key={name}
            className={`pinv-contract-${name}`}
            name={texts(name === "thisInvoice" && hasProducts ? "Contract_projectLines" : `Contract_${name}`)}
            now={money(progress[name])}
            was={money(recorded[name])}
          />
        ))}
      </dl>
      {progress.remaining && (
        <div className="pinv-bar" aria-hidden="true">
          {parts.map((name) => (
            <span key={name} className={`pinv-bar-${name}`} style={{ width: `${shares[name]}%` }} />
          ))}
        </div>
      )}
    </div>
  );
}

const parts = ["before", "thisInvoice", "remaining"] as const;
