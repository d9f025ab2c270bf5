import * as React from "react";
import { counted } from "../../shared/core/texts";
import { useSurroundings } from "../../shared/ui/surroundings";
import { isEstimate, previewTotal } from "./previewTotal";
import { selectionOf } from "./selection";
import { Work } from "./work";

interface TotalBarProps {
  readonly work: Work;
  /** The step's buttons. */
  readonly children: React.ReactNode;
}

/** What the choices come to, always in sight and read out as it changes, beside the step's buttons. */
export function TotalBar({ work, children }: TotalBarProps): React.ReactElement {
  const { texts, formats } = useSurroundings();
  const { count } = selectionOf(work).total;
  return (
    <div className="pinv-total-bar">
      <p className="pinv-total" role="status" aria-label={texts("Total_Label")}>
        <span>{counted(texts, "Total_Items", count)}</span>{" "}
        <strong>{formats.money(previewTotal(work), work.contract.currency)}</strong>{" "}
        <span className="pinv-quiet">{texts(isEstimate(work) ? "Total_Estimate" : "Total_BeforeTax")}</span>
      </p>
      <div className="pinv-buttons">{children}</div>
    </div>
  );
}
