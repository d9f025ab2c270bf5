import * as React from "react";
import { InvoiceId } from "../../shared/invoicing/ids";
import { ViewColumn, ViewRow } from "../../shared/procedures/review/listView";
import { useSurroundings } from "../../shared/ui/surroundings";
import { isShallowSame } from "../../shared/core/isShallowSame";
import { useSelected, useStore } from "../../shared/ui/room";
import { StatusPill } from "../acts/StatusPill";
import { AttentionCell } from "./AttentionCell";
import { attentionWords, statusWords } from "./describeListedRow";
import { listedRow } from "./listedRow";
import { ListEvent, ListRoomState } from "./listEvent";

interface InvoiceListRowProps {
  readonly row: ViewRow;
  readonly columns: readonly ViewColumn[];
  /** The place of the cell that Tab comes to; null in every row but one. */
  readonly cursor: number | null;
}

export const InvoiceListRow = React.memo(function InvoiceListRow({ row, columns, cursor }: InvoiceListRowProps) {
  const surroundings = useSurroundings();
  const { texts } = surroundings;
  const store = useStore<ListRoomState, ListEvent>();
  const id = row.id as InvoiceId;
  const { isSelected, isOpen, isLeft, ...listed } = useSelected(
    (state: ListRoomState) => ({
      ...listedRow(state, id),
      isSelected: state.list.selected.has(id),
      isOpen: state.open?.id === id,
      isLeft: state.list.leftFor === id,
    }),
    isShallowSame,
  );
  const { facts, isConfirming } = listed;
  const attention = attentionWords(listed, surroundings);
  const stop = (column: number): 0 | -1 => (cursor === column ? 0 : -1);
  const link = React.useRef<HTMLButtonElement>(null);
  React.useEffect(() => {
    if (isLeft) link.current?.focus(); // back from the invoice, to where one was
  }, [isLeft]);
  const name = row.cells.find((cell) => cell !== "") ?? row.id;
  const pick = ({ shiftKey, ctrlKey, metaKey }: Keys): void => {
    const reach = !shiftKey ? "one" : ctrlKey || metaKey ? "more" : "range";
    store.dispatch({ type: "rowPicked", id, reach });
  };
  const open = (): void => store.dispatch({ type: "opened", id });
  const clicked = (event: React.MouseEvent): void => {
    const place = (event.target as Element).closest("button, a, input, .pinv-cell-check");
    if (place?.tagName === "TD" || (!place && (event.shiftKey || event.ctrlKey || event.metaKey))) pick(event);
    // a drag over the text selects it
    else if (!place && !String(getSelection())) open();
  };
  return (
    <tr
      role="row"
      aria-selected={isSelected}
      className={isOpen ? "pinv-row-open" : isSelected ? "pinv-row-selected" : undefined}
      // with Shift a range of rows, not of text; else what is chosen after it was chosen by it
      onMouseDown={(event) => (event.shiftKey ? event.preventDefault() : getSelection()?.empty())}
      onClick={clicked}
    >
      <td role="gridcell" className="pinv-cell-check">
        <input
          type="checkbox"
          checked={isSelected}
          tabIndex={stop(0)}
          onChange={(event) => pick(event.nativeEvent as MouseEvent)}
          aria-label={texts("List_Select", { name })}
        />
      </td>
      <td role="gridcell" title={row.cells[0]}>
        <button ref={link} type="button" className="pinv-link" tabIndex={stop(1)} onClick={open}>
          {row.cells[0] || name}
        </button>
      </td>
      <td role="gridcell" tabIndex={stop(2)} title={statusWords(listed, surroundings)}>
        {facts?.invoice.isProjectInvoice && <StatusPill invoice={facts.invoice} isBeingConfirmed={isConfirming} />}
      </td>
      <AttentionCell attention={attention} tabIndex={stop(3)} />
      {columns.slice(1).map((column, index) => (
        <td
          key={column.name}
          role="gridcell"
          className={column.isNumber ? "pinv-number" : undefined}
          tabIndex={stop(index + 4)}
          title={row.cells[index + 1]}
          data-heading={column.title}
        >
          {row.cells[index + 1]}
        </td>
      ))}
    </tr>
  );
});

type Keys = Readonly<Record<"shiftKey" | "ctrlKey" | "metaKey", boolean>>;
