import * as React from "react";
import { InvoiceStatus } from "../../shared/invoicing/invoiceStatus";
import { useSurroundings } from "../../shared/ui/surroundings";

interface StatusPillProps {
  readonly status: InvoiceStatus;
  readonly isCorrective: boolean;
  /** A confirmation was asked for and its effect is not known yet. */
  readonly isBeingConfirmed: boolean;
}

/** The status in a word; colour only underlines it. */
export function StatusPill({ status, isCorrective, isBeingConfirmed }: StatusPillProps): React.ReactElement {
  const { texts } = useSurroundings();
  return (
    <span className="pinv-pills">
      <span className={`pinv-pill pinv-pill-${isBeingConfirmed ? "running" : status}`}>
        {isBeingConfirmed ? texts("Status_beingConfirmed") : texts(`Status_${status}`)}
      </span>
      {isCorrective ? <span className="pinv-pill pinv-pill-corrective">{texts("Status_corrective")}</span> : null}
    </span>
  );
}
