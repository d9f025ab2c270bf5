import * as React from "react";
import { ProgressIndicator } from "@fluentui/react";
import { InvoiceId } from "../../shared/invoicing/ids";
import { numberOf } from "../../shared/invoicing/invoice";
import { copiedTable } from "../../shared/core/copiedTable";
import { isRecalculated } from "../../shared/procedures/review/recalculateAndSend";
import { CopyButton } from "../../shared/ui/CopyButton";
import { describeError } from "../../shared/ui/describeError";
import { Notice } from "../../shared/ui/Notice";
import { useSelected, useStore } from "../../shared/ui/room";
import { Surroundings, useSurroundings } from "../../shared/ui/surroundings";
import { useActionName } from "../acts/vocabulary";
import { EventButton } from "../edits/EventButton";
import { ListEvent } from "../list/listEvent";
import { loadedIn } from "./manyBlockers";
import { ManyEvent, ManyRoomState } from "./manyEvent";
import { Many, ManyRead, reportOf, ReportKind, reportKinds, retriable } from "./manyState";

/** How far an act on many is, and what became of each invoice; it stays until it is closed. */
export function ManyReport(): React.ReactElement | null {
  const many = useSelected((state: ManyRoomState) => state.many);
  if (many?.kind === "running") return <Running many={many} />;
  return many?.kind === "ended" ? <Ended many={many} /> : null;
}

function Running({ many }: { readonly many: Extract<Many, { kind: "running" }> }): React.ReactElement {
  const { texts } = useSurroundings();
  const name = useActionName()(many.act);
  const { inHand, outcomes, agreed, isCancelled } = many;
  const label = texts("Many_Progress", { action: name, done: outcomes.size, of: agreed.length });
  const seconds = useSelected((state: ManyRoomState) => state.busySeconds);
  const words = inHand
    ? `${nameIn(many.read, inHand.id)}: ${texts(`Progress_${inHand.progress.stage}`, inHand.progress)}`
    : texts("Progress_starting");
  return (
    <div className="pinv-progress">
      <ProgressIndicator
        label={label}
        description={
          isCancelled ? texts("Many_Cancelled") : seconds === null ? words : texts("Busy_Waiting", { seconds })
        }
        percentComplete={outcomes.size / agreed.length}
      />
      <EventButton<ManyEvent> text={texts("Many_Cancel")} disabled={isCancelled} event={{ type: "manyCancelled" }} />
    </div>
  );
}

function Ended({ many }: { readonly many: Extract<Many, { kind: "ended" }> }): React.ReactElement {
  const surroundings = useSurroundings();
  const { texts } = surroundings;
  const name = useActionName()(many.act);
  // beside an open invoice it keeps to its sum, so that the invoice has the room
  const isOpen = useSelected((state: ManyRoomState) => state.open !== null);
  const rows = reportRows(many, surroundings);
  const again = retriable(many.outcomes).length;
  const done = rows.filter(({ kind }) => kind === "done" || kind === "already").length;
  const headings = ["Many_Invoice", "Many_Customer", "Many_Total", "Many_Outcome", "Many_Detail"].map((key) =>
    texts(key),
  );
  const copied = (): string =>
    copiedTable([headings, ...rows.map(({ cells, words, detail }) => [...cells, words, detail])]);
  return (
    <Notice
      tone={done === rows.length ? "done" : "warning"}
      title={texts("Many_Ended", { action: name, done, of: rows.length })}
      actions={
        <>
          {rows.some(({ kind }) => kind === "notKnown") && (
            <EventButton<ManyEvent> text={texts("NotKnown_Look")} event={{ type: "manyLookedAgain" }} />
          )}
          {again > 0 && (
            <EventButton<ManyEvent> text={texts("Many_Retry", { count: again })} event={{ type: "manyRetried" }} />
          )}
          <CopyButton text={texts("Many_Copy")} copied={copied} />
          <EventButton<ManyEvent> text={texts("Close")} event={{ type: "manyClosed" }} />
        </>
      }
    >
      <ul className="pinv-many-rows" aria-label={texts("Many_Report")} hidden={isOpen}>
        {rows.map(({ id, kind, cells: [invoice, customer, total], words, detail }) => (
          <li key={id} className={`pinv-many-row pinv-many-${kind}`}>
            <OpenLink id={id} name={invoice} />
            <bdi className="pinv-clipped" title={customer}>
              {customer}
            </bdi>
            <span className="pinv-number">{total}</span>
            <span>
              <strong>{words}</strong> {detail}
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function OpenLink({ id, name }: { readonly id: InvoiceId; readonly name: string }): React.ReactElement {
  const { texts } = useSurroundings();
  const store = useStore<ManyRoomState, ListEvent>();
  return (
    <button
      type="button"
      className="pinv-link"
      aria-label={texts("Many_Open", { name })}
      onClick={() => store.dispatch({ type: "opened", id })}
    >
      {name}
    </button>
  );
}

interface ReportRow {
  readonly id: InvoiceId;
  readonly kind: ReportKind;
  readonly cells: readonly [invoice: string, customer: string, total: string];
  readonly words: string;
  readonly detail: string;
}

function reportRows(
  { read, outcomes }: Extract<Many, { kind: "ended" }>,
  { texts, formats }: Surroundings,
): readonly ReportRow[] {
  const rows = [...outcomes].map(([id, outcome]): ReportRow => {
    const { kind, error } = reportOf(outcome);
    const invoice = loadedIn(read, id)?.invoice;
    const why = error && describeError(error, texts);
    return {
      id,
      kind,
      cells: [
        nameIn(read, id),
        invoice?.customer ?? "",
        invoice ? formats.money(invoice.recorded.total, invoice.currency) : "",
      ],
      words: texts(`Many_is_${kind}`),
      detail: [
        outcome.kind === "both" && isRecalculated(outcome.saved) ? texts("Many_Recalculated") : "",
        ...(why ? [why.title, why.detail, why.technical] : [texts(`Many_do_${kind}`)]),
      ]
        .filter(Boolean)
        .join(" "),
    };
  });
  return rows.sort((a, b) => reportKinds.indexOf(a.kind) - reportKinds.indexOf(b.kind));
}

const nameIn = (read: ManyRead, id: InvoiceId): string => {
  const invoice = loadedIn(read, id)?.invoice;
  return (invoice && numberOf(invoice)) || id;
};
