import * as React from "react";
import { useSurroundings } from "../../shared/ui/surroundings";
import { gridColumns } from "./gridColumns";
import { loadedOpen } from "../edits/selectors";
import { useSelected } from "../../shared/ui/room";
import { LinesState } from "./linesState";

export function GridHeading(): React.ReactElement {
  const { texts } = useSurroundings();
  const currency = useSelected((state: LinesState) => loadedOpen(state)?.load.loaded.invoice.currency.code ?? "");
  return (
    <div role="row" aria-rowindex={1} className="pinv-grid-row pinv-grid-heading">
      {gridColumns.map((column, index) => (
        <div
          key={column.key}
          role="columnheader"
          aria-colindex={index + 1}
          className={column.isNumber ? "pinv-grid-cell pinv-number" : "pinv-grid-cell"}
        >
          <span className={column.key === "remove" || column.key === "open" ? "pinv-hidden" : undefined}>
            {texts(`Column_${column.key}`)}
            {column.isNumber && column.key !== "quantity" ? ` (${currency})` : ""}
          </span>
        </div>
      ))}
    </div>
  );
}
