import * as React from "react";
import { DefaultButton, Spinner } from "@fluentui/react";
import { counted } from "../../shared/core/texts";
import { documentGroupings } from "../../shared/invoicing/document/documentRows";
import { CopyButton } from "../../shared/ui/CopyButton";
import { ErrorNotice } from "../../shared/ui/ErrorNotice";
import { OwnDialog } from "../../shared/ui/OwnDialog";
import { useSelected, useStore } from "../../shared/ui/room";
import { Surroundings, useSurroundings } from "../../shared/ui/surroundings";
import { ActsState, openActing } from "../acts/actsState";
import { isPreviewed, LoadedOpen, loadedOpen } from "../edits/selectors";
import { invoiceName } from "../edits/unsavedText";
import { changesTable } from "./describeChanges";
import { computedTable } from "./describeComputed";
import { DocumentEvent, DocumentState, DocumentView, isSettled, ShownDocument } from "./documentState";
import { documentTable, WordsTable } from "./describeDocument";

type Whole = DocumentState & ActsState;

/** What is looked at of the open invoice; made when it is opened. */
export function DocumentDialog(): React.ReactElement | null {
  const shown = useSelected((state: Whole) => state.document);
  const open = useSelected((state: Whole) => loadedOpen(state));
  return shown && open && <Shown shown={shown} open={open} />;
}

function Shown({ shown, open }: { readonly shown: ShownDocument; readonly open: LoadedOpen }): React.ReactElement {
  const surroundings = useSurroundings();
  const { texts, formats } = surroundings;
  const store = useStore<Whole, DocumentEvent>();
  const state = useSelected((whole: Whole) => whole);
  const { view, settled } = shown;
  const { invoice, unread } = open.load.loaded;
  const table = tableOf(state, open, shown, surroundings);
  const isDocument = view !== "changes" && view !== "computed";
  return (
    <OwnDialog
      title={texts(`Document_${isDocument ? "preview" : view}`)}
      widthPx={1080}
      out={texts("Close")}
      onDismiss={() => store.dispatch({ type: "documentClosed" })}
    >
      <div className="pinv-document-tools">
        {isDocument && (
          <>
            <label>
              {texts("Document_Grouped")}{" "}
              <select
                value={view}
                onChange={({ target }) => store.dispatch({ type: "documentShown", view: target.value as DocumentView })}
              >
                {documentGroupings.map((each) => (
                  <option key={each} value={each}>
                    {texts(`Document_by_${each}`)}
                  </option>
                ))}
              </select>
            </label>
            <DefaultButton text={texts("Document_Print")} onClick={() => window.print()} />
          </>
        )}
        {table && (
          <CopyButton text={texts("Many_Copy")} copied={() => [table.headings, ...table.rows, ...table.sums]} />
        )}
      </div>
      {settled && !settled.ok && <ErrorNotice title={texts("Invoice_Failed")} error={settled.error} />}
      {!settled && !table && <Spinner label={texts("Loading")} />}
      <div className={isDocument ? "pinv-document" : undefined}>
        <h3>{invoiceName(open.load.loaded)}</h3>
        <p>{[invoice.customer, formats.day(invoice.invoiceDate), invoice.currency.code].filter(Boolean).join(" · ")}</p>
        <p>
          <strong>{texts(isPreviewed(state) ? "Totals_preview" : "Totals_recorded")}</strong>
          {isDocument && ` · ${texts("Document_NotTax")}`}
        </p>
        {unread.length > 0 && <p className="pinv-error">{counted(texts, "Blocker_unreadRows", unread.length)}</p>}
        {table &&
          (view !== "changes" || table.rows.length + table.sums.length > 0 ? (
            <Table view={view} table={table} />
          ) : (
            <p>{texts("Changes_None")}</p>
          ))}
      </div>
    </OwnDialog>
  );
}

function Table({ view, table }: { readonly view: DocumentView; readonly table: WordsTable }): React.ReactElement {
  const { texts } = useSurroundings();
  const row = (className?: string) => (cells: readonly string[], index: number) => (
    <tr key={index} className={className}>
      {cells.map((cell, place) => (
        <td key={place}>{cell}</td>
      ))}
    </tr>
  );
  return (
    <div className="pinv-table-scroll" role="region" aria-label={texts("Grid_Label")} tabIndex={0}>
      <table className="pinv-compared" data-view={view}>
        <thead>
          <tr>
            {table.headings.map((heading, place) => (
              <th key={place} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(row())}
          {table.sums.map(row("pinv-compared-sum"))}
        </tbody>
      </table>
    </div>
  );
}

/** null while what it is about is being read. */
function tableOf(
  state: Whole,
  open: LoadedOpen,
  { view, key, settled }: ShownDocument,
  surroundings: Surroundings,
): WordsTable | null {
  if (view === "computed") return computedTable(state, open, key, surroundings);
  if (view !== "changes") return documentTable(state, open, view, surroundings);
  const { loaded } = open.load;
  const known = isSettled(loaded) ? settled?.ok && settled.value : loaded;
  return known ? changesTable(state, known, openActing(state).mine, surroundings) : null;
}
