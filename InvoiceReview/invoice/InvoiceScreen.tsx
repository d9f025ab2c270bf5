import * as React from "react";
import { Spinner } from "@fluentui/react";
import { Store } from "../../shared/core/createStore";
import { ErrorNotice } from "../../shared/ui/ErrorNotice";
import { NoticesInOneLine } from "../../shared/ui/Notice";
import { invoiceName } from "../edits/unsavedText";
import { useSurroundings } from "../../shared/ui/surroundings";
import { loadedOpen } from "../edits/selectors";
import { openActing } from "../acts/actsState";
import { ActionBar } from "../acts/ActionBar";
import { ActionDialogs } from "../acts/ActionDialogs";
import { ActionNotices } from "../acts/ActionNotices";
import { DocumentDialog } from "../document/DocumentDialog";
import { ConflictPanel } from "../edits/ConflictPanel";
import { ContractProgressBar } from "./ContractProgressBar";
import { GridToolbar } from "./GridToolbar";
import { Head } from "./Head";
import { StandingNotice } from "../acts/StandingNotice";
import { Guarded } from "../edits/Guarded";
import { useSelected, useStore } from "../../shared/ui/room";
import { InvoiceHeader } from "./InvoiceHeader";
import { KeptEditsPanel } from "../edits/KeptEditsPanel";
import { Lacking } from "../../shared/ui/Lacking";
import { LineGrid } from "../lines/LineGrid";
import { LookAtPanel } from "../acts/LookAtPanel";
import { LoweredNotice } from "../edits/LoweredNotice";
import { StatusPill } from "../acts/StatusPill";
import { RecalculateResultPanel } from "../acts/RecalculateResultPanel";
import { isBeingConfirmed } from "../acts/acts";
import { TotalsBar } from "./TotalsBar";
import { EventButton } from "../edits/EventButton";
import { InvoiceEvent, InvoiceState } from "./invoiceState";

interface InvoiceScreenProps {
  readonly placement: "list" | "form";
  /** The way back to where it was opened from. */
  readonly back: React.ReactElement | null;
}

/** That it is being opened, and how far a large one is. */
function Opening(): React.ReactElement {
  const { texts } = useSurroundings();
  const load = useSelected((state: InvoiceState) => state.open?.load);
  const reading = load?.kind === "loading" ? load.reading : undefined;
  const key = !reading ? "Invoice_Loading" : reading.of === null ? "Invoice_ReadingMany" : "Invoice_Reading";
  return <Spinner label={texts(key, { ...reading })} />;
}

/** One invoice: header, lines, totals, and the acts. Ctrl+S, Ctrl+Z and Ctrl+Y work anywhere in it. */
export function InvoiceScreen({ placement, back }: InvoiceScreenProps): React.ReactElement {
  const { texts } = useSurroundings();
  const store = useStore<InvoiceState, InvoiceEvent>();
  const kind = useSelected((state: InvoiceState) => state.open?.load.kind ?? "loading");
  const lacking = useSelected((state: InvoiceState) => loadedOpen(state)?.load.loaded.absent.columns) ?? [];
  return (
    <section className="pinv-invoice" aria-label={texts("Invoice_Label")} onKeyDown={(event) => shortcut(event, store)}>
      {back}
      {kind === "loading" && <Opening />}
      {kind === "failed" && (
        <>
          <ActionNotices placement={placement} />
          <OpenFailed />
          <KeptEditsPanel />
        </>
      )}
      {kind === "loaded" && (
        <>
          <Head>
            <Guarded>
              <InvoiceTitle takesFocus={placement === "list"} />
            </Guarded>
            <Guarded>
              <InvoiceHeader />
            </Guarded>
            <Guarded>
              <ActionBar placement={placement} />
            </Guarded>
            <Guarded>
              <ContractProgressBar />
              <TotalsBar />
            </Guarded>
            <Guarded>
              <div className="pinv-still pinv-strip">
                <NoticesInOneLine value>
                  <StandingNotice />
                  <ActionNotices placement={placement} />
                  <KeptEditsPanel />
                  <LookAtPanel />
                  <RecalculateResultPanel />
                  <ConflictPanel />
                  <LoweredNotice />
                </NoticesInOneLine>
              </div>
            </Guarded>
            <Guarded>
              <GridToolbar />
            </Guarded>
          </Head>
          <Guarded>
            <LineGrid />
            <Lacking names={lacking} />
          </Guarded>
          <Guarded>
            <ActionDialogs />
            <DocumentDialog />
          </Guarded>
        </>
      )}
    </section>
  );
}

const shortcuts: Readonly<Partial<Record<string, "savePressed" | "undoPressed" | "redoPressed">>> = {
  s: "savePressed",
  z: "undoPressed",
  y: "redoPressed",
};

function shortcut(event: React.KeyboardEvent, store: Store<InvoiceState, InvoiceEvent>): void {
  if (!event.ctrlKey && !event.metaKey) return;
  const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
  const key = event.key.toLowerCase();
  const type = shortcuts[event.shiftKey && key === "z" ? "y" : key];
  if (!type || (isTyping && key !== "s")) return; // undo inside a text is the text's own
  store.dispatch({ type });
  event.preventDefault();
}

function OpenFailed(): React.ReactElement | null {
  const { texts } = useSurroundings();
  const load = useSelected((state: InvoiceState) => state.open?.load);
  const isDiscarded = useSelected((state: InvoiceState) => openActing(state).notice?.kind === "discarded");
  if (load?.kind !== "failed" || isDiscarded) return null;
  const retry = <EventButton<InvoiceEvent> text={texts("Retry")} event={{ type: "rereadPressed" }} />;
  return <ErrorNotice title={texts("Invoice_Failed")} error={load.error} actions={retry} />;
}

function InvoiceTitle({ takesFocus }: { readonly takesFocus: boolean }): React.ReactElement | null {
  const { texts } = useSurroundings();
  const heading = React.useRef<HTMLHeadingElement>(null);
  const loaded = useSelected((state: InvoiceState) => loadedOpen(state)?.load.loaded);
  const isUnknown = useSelected((state: InvoiceState) => isBeingConfirmed(openActing(state)));
  const id = loaded?.invoice.id;
  React.useEffect(() => {
    if (takesFocus) heading.current?.focus(); // opening an invoice from the list says which one it is
  }, [takesFocus, id]);
  if (!loaded) return null;
  const { invoice } = loaded;
  return (
    <div className="pinv-title">
      <h2 ref={heading} tabIndex={-1}>
        {invoiceName(loaded)}
      </h2>
      <StatusPill invoice={invoice} isBeingConfirmed={isUnknown} />
      {invoice.isProjectInvoice ? null : <span className="pinv-quiet">{texts("Refusal_notProjectInvoice")}</span>}
    </div>
  );
}
