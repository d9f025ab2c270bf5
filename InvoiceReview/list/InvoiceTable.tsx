import * as React from "react";
import { counted } from "../../shared/core/texts";
import { ListView } from "../../shared/procedures/review/listView";
import { useSelected, useStore } from "../../shared/ui/room";
import { useSurroundings } from "../../shared/ui/surroundings";
import { choicesOf } from "../columns/columnChoices";
import { columnWidths } from "./columnWidths";
import { copyTable } from "../../shared/core/copiedTable";
import { copiedInvoices } from "./describeCopied";
import { InvoiceListRow } from "./InvoiceListRow";
import { ListEvent, ListRoomState } from "./listEvent";
import { ListHeading, OwnHeading } from "./ListHeading";
import { listKeyPressed, placeOf } from "./listKeyboard";
import { ListKeys } from "./ListKeys";
import { idsInView } from "./listState";
import { shownView } from "./shownColumns";
import { SelectAll } from "./SelectAll";

/** Where the keyboard stands: an invoice, or null for the headings. */
interface Cursor {
  readonly id: string | null;
  readonly column: number;
}

/** Columns of the control's own, by their place. */
const [tickColumn, nameColumn, statusColumn, attentionColumn] = [0, 1, 2, 3];

/** The invoices of a page, as a grid by keyboard: one Tab leads into it, to where one was, and one out of it. */
export function InvoiceTable({ view: whole }: { readonly view: ListView }): React.ReactElement {
  const surroundings = useSurroundings();
  const { texts } = surroundings;
  const store = useStore<ListRoomState, ListEvent>();
  const choices = useSelected((state: ListRoomState) => choicesOf(state, "list"));
  const view = React.useMemo(() => shownView(whole, choices), [whole, choices]);
  const ids = idsInView(view);
  const [moved, setMoved] = React.useState<Cursor>({ id: "", column: nameColumn });
  const [areKeysShown, showKeys] = React.useState(false);
  const [copied, setCopied] = React.useState(0);
  const isThere = moved.id === null || view.rows.some(({ id }) => id === moved.id);
  const cursor = isThere ? moved : { id: ids[0] ?? null, column: nameColumn };
  const stop = (column: number): 0 | -1 => (cursor.id === null && cursor.column === column ? 0 : -1);
  const { widths, leastPx } = columnWidths(view.columns, choices.widths);
  const focused = ({ target }: React.FocusEvent): void => {
    const place = placeOf(target);
    if (place) setMoved({ id: ids[place.row - 1] ?? null, column: place.column });
  };
  const copy = (event: React.ClipboardEvent): void => {
    // what is marked with the mouse is copied as it stands
    if (String(getSelection())) return;
    const { selected } = store.state().list;
    const chosen = new Set<string>(selected.size > 0 ? selected : [cursor.id ?? ""]);
    copyTable(event, copiedInvoices(store.state(), chosen, surroundings));
    setCopied(ids.filter((id) => chosen.has(id)).length);
  };
  return (
    <>
      <table
        role="grid"
        className="pinv-table"
        style={{ minWidth: leastPx }}
        aria-busy={view.isLoading}
        aria-multiselectable
        onFocus={focused}
        onCopy={copy}
        onKeyDown={(event) => listKeyPressed(event, { store, ids, showKeys: () => showKeys(true) })}
        // a button takes Space when it is let go: on an invoice it has selected by then
        onKeyUp={(event) => event.key === " " && cursor.id !== null && event.preventDefault()}
      >
        <caption className="pinv-hidden">{texts("List_Label")}</caption>
        <colgroup>
          <col className="pinv-cell-check" />
          {widths.map((width, index) => (
            <col key={index} style={{ width }} />
          ))}
        </colgroup>
        <thead role="rowgroup" className="pinv-columns-list">
          <tr role="row">
            <th role="columnheader" scope="col" className="pinv-cell-check">
              <SelectAll view={view} tabIndex={stop(tickColumn)} />
            </th>
            {view.columns.slice(0, 1).map((column) => (
              <ListHeading key={column.name} column={column} tabIndex={stop(nameColumn)} />
            ))}
            <OwnHeading by="status" tabIndex={stop(statusColumn)} />
            <OwnHeading by="attention" tabIndex={stop(attentionColumn)} />
            {view.columns.slice(1).map((column, index) => (
              <ListHeading key={column.name} column={column} tabIndex={stop(attentionColumn + 1 + index)} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {view.rows.map((row) => (
            <InvoiceListRow
              key={row.id}
              row={row}
              columns={view.columns}
              cursor={row.id === cursor.id ? cursor.column : null}
            />
          ))}
        </tbody>
      </table>
      <span role="status" className="pinv-hidden">
        {copied > 0 && counted(texts, "List_Copied", copied)}
      </span>
      {areKeysShown && <ListKeys onDismiss={() => showKeys(false)} />}
    </>
  );
}
