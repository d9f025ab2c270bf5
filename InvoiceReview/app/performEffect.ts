import { InvoiceId, RowId } from "../../shared/invoicing/ids";
import { InvoicingError } from "../../shared/invoicing/invoicingError";
import { assertNever } from "../../shared/core/assertNever";
import { carryOut, Work } from "../../shared/core/carryOut";
import { err } from "../../shared/core/result";
import { ListCommand } from "../../shared/procedures/review/listView";
import { actOnMany, ManyStep } from "../../shared/procedures/review/actOnMany";
import { confirmInvoice, ConfirmOutcome, findOutConfirm } from "../../shared/procedures/review/confirmInvoice";
import { actAlone, SoloOutcome } from "../../shared/procedures/review/actAlone";
import { changeStatus, StatusOutcome } from "../../shared/procedures/review/changeStatus";
import { Progress, Wait } from "../../shared/procedures/progress";
import { BothOutcome, recalculateAndSend } from "../../shared/procedures/review/recalculateAndSend";
import { ReviewPort, Source } from "../../shared/procedures/review/reviewPort";
import { readComparison } from "../../shared/procedures/review/readComparison";
import { saveAndRecalculate, SaveOutcome } from "../../shared/procedures/review/saveAndRecalculate";
import { ReviewEffect, ReviewEvent } from "./reviewEvent";

/** What effects need of the outside. */
export interface Outside {
  readonly port: ReviewPort;
  readonly wait: Wait;
  readonly nowMs: () => number;
  readonly runDataSet: (command: ListCommand) => void;
  readonly showUntaken: () => void;
  readonly cancelWait: () => void;
  /** Whether the user wants nothing more of an act on many to begin. */
  readonly isManyCancelled: () => boolean;
  /** Whether the user wants no further rows of an invoice to be written. */
  readonly isSaveStopped: (id: InvoiceId) => boolean;
  readonly keepOpened: (invoice: InvoiceId | null) => void;
  readonly openInvoiceForm: (id: InvoiceId) => void;
  readonly openSourceForm: (source: Source) => void;
}

type Dispatch = (event: ReviewEvent) => void;

/** Carries out one effect. Whatever is thrown, it ends in the event that is waited for. */
export function performEffect(effect: ReviewEffect, dispatch: Dispatch, outside: Outside): void {
  const { port, wait } = outside;
  const run = <Outcome>(
    begin: () => Work<Progress | BothOutcome, Outcome>,
    thrown: (error: InvoicingError) => Outcome,
    ended: (outcome: Outcome) => ReviewEvent | null,
  ): void =>
    void carryOut(
      begin,
      (message) => thrown({ kind: "broken", message }),
      (outcome) => {
        const event = ended(outcome);
        if (event) dispatch(event);
      },
      (progress) => "id" in effect && "stage" in progress && dispatch({ type: "progressed", id: effect.id, progress }),
    );
  /** Asks the page or the platform's client for something that has no answer. */
  const ask = (begin: () => void): void =>
    run<void>(
      async () => begin(),
      (error) => dispatch({ type: "broke", error }),
      () => null,
    );
  // what an answer says of its question is what the effect has
  switch (effect.effect) {
    case "readFacts":
      return run(
        async () => port.readFacts(effect.ids),
        err<InvoicingError>,
        (facts) => ({ type: "factsRead", ...effect, facts }),
      );
    case "readOpenLines":
      return run(
        async () => port.readOpenLines(effect.invoices),
        err<InvoicingError>,
        (lines) => ({ type: "openLinesRead", ...effect, lines }),
      );
    case "readBacklogAges":
      return run(
        async () => port.readBacklogAges(effect.today),
        err<InvoicingError>,
        (backlog) => ({ type: "backlogRead", backlog }),
      );
    case "readInvoice":
      return run(
        async () =>
          port.readInvoice(effect.id, undefined, (reading) =>
            dispatch({ type: "readingTold", id: effect.id, reading }),
          ),
        err<InvoicingError>,
        (read) => ({ type: "invoiceRead", ...effect, read }),
      );
    case "readSettled":
      return run(
        async () => port.readInvoice(effect.id, "links"),
        err<InvoicingError>,
        (read) => ({ type: "settledRead", ...effect, read }),
      );
    case "save":
      return run<SaveOutcome>(
        () => saveAndRecalculate(effect, port, outside.nowMs, () => outside.isSaveStopped(effect.id)),
        (error) => ({ kind: "notReadBack", error, refused: [] }),
        (outcome) => ({ type: "saveEnded", ...effect, outcome }),
      );
    case "recalculateThenSend":
      return run<BothOutcome>(
        () => recalculateAndSend(effect, port, wait, outside.nowMs, () => outside.isSaveStopped(effect.id)),
        (error) => ({ kind: "both", saved: { kind: "notReadBack", error, refused: [] }, sent: notKnown() }),
        (outcome) => ({ type: "bothEnded", ...effect, outcome }),
      );
    case "confirm":
      return run<ConfirmOutcome>(
        () => confirmInvoice(effect.seen, port, wait),
        notKnown,
        (outcome) => ({ type: "actEnded", act: "send", ...effect, outcome }),
      );
    case "findOutConfirm":
      return run<ConfirmOutcome>(
        () => findOutConfirm(effect.id, port, wait),
        notKnown,
        (outcome) => ({ type: "actEnded", act: "send", ...effect, outcome }),
      );
    case "changeStatus":
      return run<StatusOutcome>(
        () => changeStatus(effect.act, effect.id, port, wait),
        notKnown,
        (outcome) => ({ type: "actEnded", ...effect, outcome }),
      );
    case "actAlone":
      return run<SoloOutcome>(
        () => actAlone(effect, port, wait),
        () => ({ kind: "notKnownYet", sought: effect.sought }),
        (outcome) => ({ type: "actEnded", ...effect, outcome }),
      );
    case "readPending":
      return run(
        async () => port.readPending(effect.invoice, outside.nowMs()),
        err<InvoicingError>,
        (pending) => ({ type: "pendingRead", ...effect, pending }),
      );
    case "showDraft":
      return ask(() => dispatch({ type: "opened", id: effect.id, isByItself: true }));
    case "readCompared":
      return run(
        async () => readComparison(effect.ids, port),
        err<InvoicingError>,
        (read) => ({ type: "comparedRead", ...effect, read }),
      );
    case "readMany":
      return run(
        async () => port.readInvoices(effect.ids),
        (error) => new Map(effect.ids.map((id) => [id, err(error)])),
        (read) => ({ type: "manyRead", read }),
      );
    case "actOnMany":
      return void carryOut<ManyStep, unknown>(
        () => actOnMany(effect, port, { wait, nowMs: outside.nowMs, isCancelled: outside.isManyCancelled }),
        () => null,
        () => dispatch({ type: "manyEnded" }),
        (step) => dispatch({ type: "manyStepped", ...step }),
      );
    case "openSource":
      return run(
        async () => openSource(effect.row, outside),
        () => false,
        (isFound) => (isFound ? null : { type: "sourceNotFound", ...effect }),
      );
    case "dataSet":
      return ask(() => outside.runDataSet(effect.command));
    case "showUntaken":
      return ask(outside.showUntaken);
    case "cancelWait":
      return ask(outside.cancelWait);
    case "keepOpened":
      return ask(() => outside.keepOpened(effect.invoice));
    case "openForm":
      return ask(() => outside.openInvoiceForm(effect.id));
    default:
      assertNever(effect);
  }
}

const notKnown = (): { readonly kind: "notKnownYet" } => ({ kind: "notKnownYet" });

/** @returns whether there is a form to open */
async function openSource(row: RowId, { port, openSourceForm }: Outside): Promise<boolean> {
  const sources = await port.readSources([row]);
  const source = sources.ok ? sources.value.get(row) : undefined;
  if (source) openSourceForm(source);
  return source !== undefined;
}
