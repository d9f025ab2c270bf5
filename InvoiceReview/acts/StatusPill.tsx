import * as React from "react";
import { Invoice } from "../../shared/invoicing/invoice";
import { useSurroundings } from "../../shared/ui/surroundings";

interface StatusPillProps {
  readonly invoice: Invoice;
  /** A confirmation was asked for and its effect is not known yet. */
  readonly isBeingConfirmed: boolean;
}

/** The status in a word; colour only underlines it. */
export function StatusPill({
  invoice: { status, isCorrective },
  isBeingConfirmed,
}: StatusPillProps): React.ReactElement {
  const { texts } = useSurroundings();
  return (
    <span className="pinv-pills">
      <span className={`pinv-pill pinv-pill-${isBeingConfirmed ? "running" : status}`}>
        {isBeingConfirmed ? texts("Status_beingConfirmed") : texts(`Status_${status}`)}
      </span>
      {isCorrective && <span className="pinv-pill pinv-pill-corrective">{texts("Status_corrective")}</span>}
    </span>
  );
}
