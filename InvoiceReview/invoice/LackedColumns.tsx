import * as React from "react";
import { counted } from "../../shared/core/texts";
import { Rows } from "../../shared/ui/Rows";
import { useSelected } from "../../shared/ui/room";
import { useSurroundings } from "../../shared/ui/surroundings";
import { loadedOpen } from "../edits/selectors";
import { InvoiceState } from "./invoiceState";

/** What this screen would show where the organisation had the columns, folded away below everything: nobody has to act. */
export function LackedColumns(): React.ReactElement | null {
  const { texts, checkPage } = useSurroundings();
  const columns = useSelected((state: InvoiceState) => loadedOpen(state)?.load.loaded.absent.columns) ?? [];
  if (columns.length === 0) return null;
  return (
    <details className="pinv-details">
      <summary>{counted(texts, "Lacked_Title", columns.length)}</summary>
      <p>{texts("Lacked_Text")}</p>
      <Rows items={columns} />
      <a href={checkPage} target="_blank" rel="noreferrer">
        {texts("Setup_Check")}
      </a>
    </details>
  );
}
