import * as React from "react";
import { selectedFigures } from "../../shared/calculation/selectedFigures";
import { grouped } from "../../shared/core/grouped";
import { useSelector } from "../../shared/core/useSelector";
import { decimalsOf } from "../../shared/invoicing/edits/reviewRules";
import { useSelected, useStore } from "../../shared/ui/room";
import { useSurroundings } from "../../shared/ui/surroundings";
import { loadedOpen, openWorkspace, rulesOf } from "../edits/selectors";
import { useCursorStore } from "./cursorContext";
import { columnsIn, linesIn } from "./rangeWishes";
import { edgesOf } from "./gridRange";
import { useGridColumns } from "./useGridColumns";
import { GridRow } from "./gridRows";
import { LinesEvent, LinesState } from "./linesState";
import { previewLines } from "./previewLines";

interface RangeFootProps {
  readonly rows: readonly GridRow[];
  readonly onEdit: () => void;
}

/**
 * What the selected figures come to, column by column and quantities unit by unit, and the way to edit their lines. With
 * nothing selected the lines have its room, and the keyboard alone finds it.
 */
export function RangeFoot({ rows, onEdit }: RangeFootProps): React.ReactElement {
  const { texts, formats } = useSurroundings();
  const store = useStore<LinesState, LinesEvent>();
  const columns = useGridColumns();
  const range = useSelector(useCursorStore(), (cursor) => cursor.range);
  // with nothing selected no edit renders it
  const invoice = useSelected((state: LinesState) => (range ? loadedOpen(state)?.load.loaded.invoice : null));
  const edits = useSelected((state: LinesState) => (range ? openWorkspace(state).edits.rows : null));
  const said = React.useMemo(() => {
    if (!range || !invoice) return "";
    const state = store.state();
    const edges = edgesOf(range, columns);
    const lines = previewLines(
      state,
      linesIn(rows, edges).filter((row) => !edits?.get(row)?.isRemoved),
    );
    return columnsIn(edges)
      .flatMap(({ key, isNumber }) => {
        if (!isNumber) return [];
        const isQuantity = key === "quantity";
        return [...grouped(lines, ({ unit }) => (isQuantity ? unit : ""))].flatMap(([unit, same]) => {
          const figures = same.map((line) => line[key as "amount"]);
          const { decimals, rounding } = rulesOf(state, invoice);
          const rules = { decimals: isQuantity ? decimalsOf.quantity : decimals, rounding };
          const of = selectedFigures(figures, rules);
          if (!of) return [];
          const text = (value: typeof of.sum): string =>
            isQuantity ? `${formats.number(value)} ${unit}`.trim() : formats.money(value, invoice.currency);
          const { count, sum, average } = of;
          const column = texts(`Column_${key}`);
          return texts("Range_Figures", { column, count, sum: text(sum), average: text(average) });
        });
      })
      .join(" · ");
  }, [range, columns, invoice, edits, rows, store, texts, formats]);
  return (
    <div className={range ? "pinv-range" : "pinv-range pinv-hidden"}>
      <span role="status">{said}</span>
      <button type="button" className="pinv-link" title={texts("Bulk_Keys")} onClick={onEdit}>
        {texts("Bulk_Open")}
      </button>
    </div>
  );
}
