import * as React from "react";
import { Spinner } from "@fluentui/react";
import { useSurroundings } from "../../shared/ui/surroundings";
import { SelectionSummary } from "./SelectionSummary";
import { ErrorNotice } from "../../shared/ui/ErrorNotice";
import { useSelected, useStore } from "../../shared/ui/room";
import { idsInView } from "./listState";
import { InvoiceTable } from "./InvoiceTable";
import { ListPager } from "./ListPager";
import { Notice } from "../../shared/ui/Notice";
import { EventButton } from "../edits/EventButton";
import { ListEvent, ListRoomState } from "./listEvent";

interface InvoiceListProps {
  /** What can be done with what is selected. */
  readonly ofSelection: React.ReactNode;
}

/** The maker's view of invoices. Status and what deserves attention stand beside the first column, always in sight. */
export function InvoiceList({ ofSelection }: InvoiceListProps): React.ReactElement {
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
      <SelectionSummary>{ofSelection}</SelectionSummary>
      {factsError && <ErrorNotice title={texts("List_FactsFailed")} error={factsError} actions={retry} />}
      {view.rows.length === 0 ? (
        <Notice tone="info" title={texts("List_Empty")}>
          <p>{texts("List_Empty_Do")}</p>
        </Notice>
      ) : (
        <div ref={region} className="pinv-table-scroll" role="region" aria-label={texts("List_Label")} tabIndex={-1}>
          <InvoiceTable view={view} />
        </div>
      )}
      <ListPager />
    </div>
  );
}
