import * as React from "react";
import { Spinner } from "@fluentui/react";
import { useSurroundings } from "../../shared/ui/surroundings";
import { SelectionSummary } from "./SelectionSummary";
import { ErrorNotice } from "../../shared/ui/ErrorNotice";
import { useSelected, useStore } from "../../shared/ui/room";
import { ListView, ViewColumn } from "../../shared/procedures/review/listView";
import { Icon } from "../../shared/ui/icons";
import { idsInView } from "./listState";
import { InvoiceListRow } from "./InvoiceListRow";
import { ListPager } from "./ListPager";
import { Notice } from "../../shared/ui/Notice";
import { EventButton } from "../edits/EventButton";
import { ListEvent, ListRoomState } from "./listEvent";

/** The maker's view of invoices. Status and what deserves attention stand beside the first column, always in sight. */
export function InvoiceList(): React.ReactElement {
  const { texts } = useSurroundings();
  const store = useStore<ListRoomState, ListEvent>();
  const view = useSelected((state: ListRoomState) => state.list.view);
  const factsError = useSelected((state: ListRoomState) => state.list.factsError);
  const region = React.useRef<HTMLDivElement>(null);
  const leftFor = useSelected((state: ListRoomState) => state.list.leftFor);
  React.useEffect(() => {
    const { view: now } = store.state().list;
    // the invoice that was open has left this page of the list
    if (leftFor !== null && now && !idsInView(now).includes(leftFor)) region.current?.focus();
  }, [store, leftFor]);
  if (!view || (view.isLoading && view.rows.length === 0)) {
    return <Spinner className="pinv-list" label={texts("List_Loading")} />;
  }
  const retry = (
    <EventButton<ListEvent> text={texts("Retry")} event={{ type: "listCommanded", command: { kind: "refresh" } }} />
  );
  if (view.error !== null) {
    return (
      <Notice tone="error" title={texts("List_Failed")} actions={retry}>
        <p>{view.error}</p>
      </Notice>
    );
  }
  return (
    <div className="pinv-list">
      <SelectionSummary />
      {factsError && <ErrorNotice title={texts("List_FactsFailed")} error={factsError} actions={retry} />}
      {view.rows.length === 0 ? (
        <Notice tone="info" title={texts("List_Empty")}>
          <p>{texts("List_Empty_Do")}</p>
        </Notice>
      ) : (
        <div ref={region} className="pinv-table-scroll" role="region" aria-label={texts("List_Label")} tabIndex={0}>
          <table className="pinv-table" aria-busy={view.isLoading}>
            <caption className="pinv-hidden">{texts("List_Label")}</caption>
            <thead>
              <tr>
                <th scope="col" className="pinv-cell-check">
                  <SelectAll view={view} />
                </th>
                {view.columns.slice(0, 1).map((column) => (
                  <ColumnHeading key={column.name} column={column} />
                ))}
                <th scope="col">{texts("Column_Status")}</th>
                <th scope="col">{texts("Column_Attention")}</th>
                {view.columns.slice(1).map((column) => (
                  <ColumnHeading key={column.name} column={column} />
                ))}
              </tr>
            </thead>
            <tbody>
              {view.rows.map((row) => (
                <InvoiceListRow key={row.id} row={row} columns={view.columns} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <ListPager />
    </div>
  );
}

function ColumnHeading({ column }: { readonly column: ViewColumn }): React.ReactElement {
  const store = useStore<ListRoomState, ListEvent>();
  const sort = (): void => store.dispatch({ type: "listCommanded", command: { kind: "sort", column: column.name } });
  return (
    <th scope="col" className={column.isNumber ? "pinv-number" : undefined} aria-sort={column.sorted ?? "none"}>
      {column.isSortable ? (
        <button type="button" className="pinv-heading" onClick={sort}>
          {column.title}
          {column.sorted && <Icon name={column.sorted} />}
        </button>
      ) : (
        column.title
      )}
    </th>
  );
}

function SelectAll({ view }: { readonly view: ListView }): React.ReactElement {
  const { texts } = useSurroundings();
  const store = useStore<ListRoomState, ListEvent>();
  const ids = idsInView(view);
  const selected = useSelected((state: ListRoomState) => state.list.selected);
  const isAll = ids.length > 0 && ids.every((id) => selected.has(id));
  return (
    <input
      type="checkbox"
      checked={isAll}
      aria-label={texts("List_SelectAll")}
      ref={(box) => {
        if (box) box.indeterminate = !isAll && selected.size > 0;
      }}
      onChange={() => store.dispatch({ type: "selectionChanged", ids: isAll ? [] : ids })}
    />
  );
}
