import fc from "fast-check";
import type { ReviewPort } from "../../shared/procedures/reviewPort";
import type { ReviewEvent } from "../../InvoiceReview/review/reviewEvent";
import { performEffect } from "../../InvoiceReview/review/performEffect";
import { createReviewStore, type ReviewStore } from "../../InvoiceReview/review/reviewStore";
import { openWorkspace } from "../../InvoiceReview/review/selectors";
import type { InvoiceId, RowId } from "../../shared/invoicing/ids";
import { reviewSettings } from "./aReviewState";
import { forgetThePage } from "./forgetThePage";
import { postedLedger } from "./postedLedger";
import { invoiceId, rowId, type ReviewHost } from "./reviewHost";
import { sendQuestion } from "./sendQuestion";

/** Rows of the draft: hours, a fee, what is complimentary and what is non-chargeable. */
const places = [1, 2, 4, 5, 7, 9, 22] as const;
/** Whole numbers, so that every amount is exact and a difference is one of meaning. */
const quantity = fc.constantFrom("8", "6", "1", "0", "-3", "9", "40", "-200");

const edit = (field: "quantity" | "price" | "billingType" | "description", value: fc.Arbitrary<string>) =>
  fc.record({ do: fc.constant("edit" as const), field: fc.constant(field), place: fc.constantFrom(...places), value });
const otherEdits = fc.record({
  do: fc.constant("otherEdits" as const),
  place: fc.constantFrom(...places),
  quantity: quantity.map(Number),
});
const doing = <Name extends string>(name: Name) => fc.constant({ do: name } as const);

const aTurn = fc.oneof(
  { weight: 6, arbitrary: edit("quantity", quantity) },
  { weight: 1, arbitrary: edit("price", fc.constantFrom("150", "10", "0")) },
  { weight: 2, arbitrary: edit("billingType", fc.constantFrom("chargeable", "nonChargeable", "complimentary")) },
  { weight: 1, arbitrary: edit("description", fc.constantFrom("Handheld screens", "Picking workshop")) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("keepUncharged" as const), place: fc.constantFrom(...places) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("takeOff" as const), place: fc.constantFrom(...places) }) },
  { weight: 2, arbitrary: otherEdits },
  { weight: 1, arbitrary: doing("otherAddsACredit") },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("otherSpoils" as const), place: fc.constantFrom(...places) }) },
  { weight: 2, arbitrary: doing("othersMend") },
  { weight: 1, arbitrary: doing("undo") },
  { weight: 2, arbitrary: doing("save") },
  { weight: 2, arbitrary: doing("recalculate") },
  { weight: 2, arbitrary: doing("reload") },
  { weight: 1, arbitrary: doing("send") },
  { weight: 1, arbitrary: doing("sendWhileOtherEdits") },
  { weight: 1, arbitrary: doing("sendWhileOtherSpoils") },
);
export type Turn = typeof aTurn extends fc.Arbitrary<infer T> ? T : never;

/** What is done to a draft, or to a correction of the same lines once they are sent. */
export interface Story {
  readonly of: "draft" | "correction";
  readonly turns: readonly Turn[];
}
export const anyStory: fc.Arbitrary<Story> = fc.record({
  of: fc.constantFrom("draft" as const, "correction" as const),
  turns: fc.array(aTurn, { minLength: 1, maxLength: 10 }),
});

/** What the Send question named when it was agreed to, and what was posted; null where nothing was. */
export interface Ended {
  readonly question: readonly string[];
  readonly ledger: readonly string[] | null;
}

/** Plays the turns on a fresh invoice; at the end the biller saves, recalculates and sends, whatever is asked. */
export async function playToTheEnd(host: ReviewHost, { of, turns }: Story): Promise<Ended> {
  await host.freshStart();
  const invoice = of === "draft" ? invoiceId("draft") : await correctionOf(host, invoiceId("draft"));
  const page = new Page(host, invoice, await rowsOf(host, invoice));
  await page.reload();
  for (const turn of turns) await page.play(turn);
  await page.play({ do: "recalculate" });
  await page.play({ do: "reload" });
  await page.play({ do: "send" });
  return { question: page.question, ledger: await postedLedger(host, invoice) };
}

/** The invoice is sent as it is, and a correction of it begun. */
async function correctionOf(host: ReviewHost, invoice: InvoiceId): Promise<InvoiceId> {
  for (const name of ["msdyn_PostInvoice", "msdyn_CorrectInvoice"]) {
    const { status, text } = await host.message(name, invoice);
    if (status >= 300) throw new Error(text);
  }
  const [draft] = await host.query<{ id: InvoiceId }>(
    "SELECT invoiceid AS id FROM invoice WHERE msdyn_hascorrections = 1 AND msdyn_projectinvoicestatus = 192350000",
  );
  if (!draft) throw new Error("No correction");
  return draft.id;
}

/** Its rows by their places on the draft. */
async function rowsOf(host: ReviewHost, invoice: InvoiceId): Promise<ReadonlyMap<number, RowId>> {
  const rows = await host.query<{ id: RowId; original: string | null }>(
    `SELECT msdyn_invoicelinetransactionid AS id, msdyn_originalinvoicelinedetail AS original
     FROM msdyn_invoicelinetransaction WHERE msdyn_invoice = ?`,
    [invoice],
  );
  const idOf = new Map(rows.map(({ id, original }) => [original ?? id, id]));
  return new Map(places.map((place) => [place, idOf.get(rowId("draft", place)) as RowId]));
}

class Page {
  question: readonly string[] = [];
  private underWay = 0;
  private store: ReviewStore;

  constructor(
    private readonly host: ReviewHost,
    private readonly invoice: InvoiceId,
    private readonly rows: ReadonlyMap<number, RowId>,
  ) {
    this.store = this.aStore();
  }

  async play(turn: Turn): Promise<void> {
    switch (turn.do) {
      case "edit":
        return this.tell({
          type: "fieldEdited",
          row: this.row(turn.place),
          field: turn.field,
          value: turn.value,
        });
      case "keepUncharged": {
        // a correction begins with nothing kept
        const row = this.row(turn.place);
        await this.tell({ type: "fieldEdited", row, field: "quantity", value: "6" });
        return this.tell({ type: "fieldEdited", row, field: "billingType", value: "complimentary" });
      }
      case "takeOff":
        return this.tell({ type: "rowRemoved", row: this.row(turn.place) });
      case "undo":
        return this.tell({ type: "undoPressed" });
      case "save":
        return this.tell({ type: "savePressed" });
      case "recalculate":
        await this.tell({ type: "actionPressed", action: "recalculate" });
        return this.tell({ type: "actionAgreed" });
      case "reload":
        return this.reload();
      case "otherEdits":
        return this.otherWrites(turn.place, { msdyn_quantity: turn.quantity });
      case "otherSpoils":
        return this.otherWrites(turn.place, { msdyn_billingtype: null });
      case "othersMend":
        return this.othersMend();
      case "otherAddsACredit":
        return this.otherAdds();
      case "send":
        return this.send(async () => undefined);
      case "sendWhileOtherEdits":
        return this.send(async () => this.otherWrites(1, { msdyn_quantity: 2 }));
      case "sendWhileOtherSpoils":
        return this.send(async () => this.otherWrites(1, { msdyn_billingtype: null }));
    }
  }

  /** The page is opened anew: what was typed and not saved is gone. */
  async reload(): Promise<void> {
    forgetThePage();
    this.store = this.aStore();
    await this.tell({ type: "opened", id: this.invoice });
  }

  private async send(meanwhile: () => Promise<void>): Promise<void> {
    await this.tell({ type: "actionPressed", action: "send" });
    const question = sendQuestion(this.store.state());
    if (!question) return this.tell({ type: "dialogDismissed" });
    this.question = question;
    await meanwhile();
    await this.tell({ type: "actionAgreed" });
  }

  private row(place: number): RowId {
    return this.rows.get(place) ?? rowId("draft", place);
  }

  private async otherWrites(place: number, columns: object): Promise<void> {
    const address = `msdyn_invoicelinetransactions(${this.row(place)})`;
    await this.host.send("PATCH", address, columns, { "if-match": "*", "x-host-user": "second" });
  }

  /** Whatever has no billing type gets one. */
  private async othersMend(): Promise<void> {
    const spoiled = await this.host.query<{ id: string }>(
      `SELECT msdyn_invoicelinetransactionid AS id FROM msdyn_invoicelinetransaction
       WHERE msdyn_invoice = ? AND msdyn_billingtype IS NULL`,
      [this.invoice],
    );
    const places = [...this.rows].filter(([, row]) => spoiled.some(({ id }) => id === row));
    for (const [place] of places) await this.otherWrites(place, { msdyn_billingtype: 192350001 });
  }

  private async otherAdds(): Promise<void> {
    const [line] = await this.host.query<{ line: string; project: string }>(
      "SELECT msdyn_invoicelineid AS line, msdyn_project AS project FROM msdyn_invoicelinetransaction WHERE msdyn_invoicelinetransactionid = ?",
      [this.row(2)],
    );
    if (!line) return;
    const on = "2026-09-30T10:00:00Z";
    await this.host.send("POST", "msdyn_invoicelinetransactions", {
      ...{ msdyn_description: "Credit by hand", msdyn_quantity: -2, msdyn_price: 100 },
      ...{ msdyn_transactionclassification: 192350000, msdyn_transactiontypecode: 192350006 },
      ...{ msdyn_startdatetime: on, msdyn_enddatetime: on, msdyn_documentdate: on },
      "msdyn_Invoice@odata.bind": `/invoices(${this.invoice})`,
      "msdyn_InvoiceLineId@odata.bind": `/invoicedetails(${line.line})`,
      "msdyn_Project@odata.bind": `/msdyn_projects(${line.project})`,
    });
  }

  /** An event, and everything that follows from it. */
  private async tell(event: ReviewEvent): Promise<void> {
    this.store.dispatch(event);
    for (let turn = 0; turn < 500; turn += 1) {
      await this.host.wait(0);
      const { action } = openWorkspace(this.store.state());
      if (this.underWay === 0 && action.kind !== "running") return;
    }
    throw new Error("Never settled");
  }

  private aStore(): ReviewStore {
    const real = this.host.port();
    const port = Object.fromEntries(
      Object.entries(real).map(([name, call]) => [name, this.counted(call as (...all: never[]) => Promise<unknown>)]),
    ) as unknown as ReviewPort;
    return createReviewStore(reviewSettings, (effect, dispatch) =>
      performEffect(effect, dispatch, {
        port,
        wait: this.host.wait,
        nowMs: () => 0,
        runDataSet: () => undefined,
        showUntaken: () => undefined,
        openInvoiceForm: () => undefined,
        openSourceForm: () => undefined,
      }),
    );
  }

  private counted(call: (...all: never[]) => Promise<unknown>) {
    return async (...all: never[]): Promise<unknown> => {
      this.underWay += 1;
      return call(...all).finally(() => (this.underWay -= 1));
    };
  }
}
