import { InvoiceId, RowId } from "../../shared/invoicing/ids";
import { assertNever } from "../../shared/core/assertNever";
import { ListCommand } from "../../shared/procedures/review/listView";
import { confirmInvoice, findOutConfirm } from "../../shared/procedures/review/confirmInvoice";
import { markPaid } from "../../shared/procedures/review/markPaid";
import { Progress, Wait } from "../../shared/procedures/progress";
import { ReviewPort, Source } from "../../shared/procedures/review/reviewPort";
import { saveAndRecalculate } from "../../shared/procedures/review/saveAndRecalculate";
import { ReviewEffect, ReviewEvent } from "./reviewEvent";

/** What effects need of the outside. */
export interface Outside {
  readonly port: ReviewPort;
  readonly wait: Wait;
  readonly nowMs: () => number;
  readonly runDataSet: (command: ListCommand) => void;
  readonly showUntaken: () => void;
  readonly cancelWait: () => void;
  readonly openInvoiceForm: (id: InvoiceId) => void;
  readonly openSourceForm: (source: Source) => void;
}

type Dispatch = (event: ReviewEvent) => void;

/** Carries out one effect and turns what comes of it into events. */
export function performEffect(effect: ReviewEffect, dispatch: Dispatch, outside: Outside): void {
  const { port, wait } = outside;
  switch (effect.effect) {
    case "readFacts": {
      const { read, ids } = effect;
      void port.readFacts(ids).then((facts) => dispatch({ type: "factsRead", read, facts }));
      return;
    }
    case "readOpenLines": {
      const { read, invoices } = effect;
      void port.readOpenLines(invoices).then((lines) => dispatch({ type: "openLinesRead", read, invoices, lines }));
      return;
    }
    case "readInvoice": {
      const { id, asked } = effect;
      void port.readInvoice(id).then((read) => dispatch({ type: "invoiceRead", id, asked, read }));
      return;
    }
    case "save": {
      const { id, writes, recalculates, before, edits } = effect;
      const steps = saveAndRecalculate({ id, writes, recalculates }, port, outside.nowMs);
      follow(steps, id, dispatch, (outcome) => ({ type: "saveEnded", id, outcome, before, edits, recalculates }));
      return;
    }
    case "confirm":
    case "findOutConfirm": {
      const id = "seen" in effect ? effect.seen.invoice.id : effect.id;
      const steps = "seen" in effect ? confirmInvoice(effect.seen, port, wait) : findOutConfirm(id, port, wait);
      follow(steps, id, dispatch, (outcome) => ({ type: "confirmEnded", id, outcome }));
      return;
    }
    case "markPaid": {
      const { id } = effect;
      follow(markPaid(id, port, wait), id, dispatch, (outcome) => ({ type: "paidEnded", id, outcome }));
      return;
    }
    case "dataSet":
      outside.runDataSet(effect.command);
      return;
    case "showUntaken":
      outside.showUntaken();
      return;
    case "cancelWait":
      outside.cancelWait();
      return;
    case "openForm":
      outside.openInvoiceForm(effect.id);
      return;
    case "openSource":
      void openSource(effect.id, effect.row, outside, dispatch);
      return;
    default:
      assertNever(effect);
  }
}

/** Tells each step of a procedure as it comes, and how it ended. */
function follow<Outcome>(
  steps: AsyncGenerator<Progress, Outcome>,
  id: InvoiceId,
  dispatch: Dispatch,
  ended: (outcome: Outcome) => ReviewEvent,
): void {
  void steps.next().then((step) => {
    dispatch(step.done ? ended(step.value) : { type: "progressed", id, progress: step.value });
    if (!step.done) follow(steps, id, dispatch, ended);
  });
}

async function openSource(
  id: InvoiceId,
  row: RowId,
  { port, openSourceForm }: Outside,
  dispatch: Dispatch,
): Promise<void> {
  const sources = await port.readSources([row]);
  const source = sources.ok ? sources.value.get(row) : undefined;
  if (source) openSourceForm(source);
  else dispatch({ type: "sourceNotFound", id });
}
