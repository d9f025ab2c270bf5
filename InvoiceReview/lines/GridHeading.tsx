import * as React from "react";
import { Apart } from "../../shared/ui/Apart";
import { Icon } from "../../shared/ui/icons";
import { useSurroundings } from "../../shared/ui/surroundings";
import { focusNear } from "../edits/focusNear";
import { FilterDialog } from "./FilterDialog";
import { columnTitle } from "./copiedCells";
import { HeadingMenu } from "./HeadingMenu";
import { DataColumn, isDataColumn } from "./lineValue";
import { Clipped } from "./Clipped";
import { WidthEdge } from "../columns/WidthEdge";
import { useGridColumns } from "./useGridColumns";
import { loadedOpen } from "../edits/selectors";
import { useSelected } from "../../shared/ui/room";
import { LinesState } from "./linesState";

/** A column whose menu is open below its heading. */
interface OpenMenu {
  readonly column: DataColumn;
  readonly target: HTMLElement;
}

/** The columns' headings; pressed, or by Alt+Down from a cell, one offers to sort and to filter by its column. */
export function GridHeading(): React.ReactElement {
  const [menu, setMenu] = React.useState<OpenMenu | null>(null);
  const [filtered, setFiltered] = React.useState<OpenMenu | null>(null);
  React.useEffect(() => {
    const invoice = filtered?.target.closest(".pinv-invoice");
    // what opened the dialog has gone with its menu: the focus goes back to the lines, once it is seen which are left
    return invoice ? () => void window.setTimeout(() => focusNear(invoice, "lines")) : undefined;
  }, [filtered]);
  const { texts } = useSurroundings();
  const columns = useGridColumns();
  const currency = useSelected((state: LinesState) => loadedOpen(state)?.load.loaded.invoice.currency);
  const { sorted, filters } = useSelected((state: LinesState) => state.grid);
  return (
    <>
      <div role="row" aria-rowindex={1} className="pinv-grid-row pinv-grid-heading pinv-columns-lines">
        {columns.map((column, index) => {
          const { key } = column;
          const title = <Clipped text={currency ? columnTitle(column, currency, texts) : ""} />;
          const way = sorted?.by === key ? (sorted.isReverse ? "descending" : "ascending") : undefined;
          return (
            <div
              key={key}
              role="columnheader"
              aria-colindex={index + 1}
              aria-sort={way}
              data-column={key}
              className={column.isNumber ? "pinv-grid-cell pinv-number" : "pinv-grid-cell"}
            >
              {isDataColumn(key) ? (
                <button
                  type="button"
                  className="pinv-heading"
                  aria-haspopup="menu"
                  tabIndex={-1}
                  onClick={({ currentTarget: target }) => setMenu({ column: key, target })}
                >
                  {title}
                  {way && <Icon name={way} />}
                  {filters.has(key) && <Icon name="filtered" />}
                </button>
              ) : (
                title
              )}
              <WidthEdge of="lines" name={key} />
            </div>
          );
        })}
      </div>
      <Apart>
        {menu && <HeadingMenu {...menu} onDismiss={() => setMenu(null)} onFilter={() => setFiltered(menu)} />}
        {filtered && <FilterDialog column={filtered.column} onDismiss={() => setFiltered(null)} />}
      </Apart>
    </>
  );
}
