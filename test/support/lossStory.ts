import type { ReviewPort } from "../../shared/procedures/review/reviewPort";
import type { ReviewEvent } from "../../InvoiceReview/app/reviewEvent";
import { performEffect } from "../../InvoiceReview/app/performEffect";
import { createReviewStore, type ReviewStore } from "../../InvoiceReview/app/reviewStore";
import type { DetailField } from "../../shared/invoicing/edits/editableField";
import type { InvoiceId, RowId } from "../../shared/invoicing/ids";
import { reviewSettings } from "./aReviewState";
import { contractId } from "./creationHost";
import { forgetThePage } from "./forgetThePage";
import type { Story, Turn } from "./lossTurns";
import { postedLedger } from "./postedLedger";
import { invoiceId, openReviewHost, rowId, type ReviewHost } from "./reviewHost";
import { sendQuestion } from "./sendQuestion";
import { openWorkspace } from "./openInvoiceOf";
import { fieldEdited } from "./fieldValue";

/** Rows of the draft in `small`: hours, a fee, what is complimentary and what is non-chargeable. */
const places = [1, 2, 4, 5, 7, 9, 22] as const;

/** The scenario that each kind of lines is in. */
export type LossHosts = Readonly<Record<Story["lines"], ReviewHost>>;

export const openLossHosts = async (): Promise<LossHosts> => ({
  transactions: await openReviewHost("small"),
  milestones: await openReviewHost("wizard"),
});

/** What the Send question named when it was agreed to, and what was posted; null where nothing was. */
export interface Ended {
  readonly question: readonly string[];
  readonly ledger: readonly string[] | null;
  readonly milestones: readonly RowId[];
}

/** Plays the turns on a fresh invoice; at the end the biller saves, recalculates and sends, whatever is asked. */
export async function playToTheEnd(hosts: LossHosts, { lines, of, turns }: Story): Promise<Ended> {
  const host = hosts[lines];
  await host.freshStart();
  const draft = lines === "transactions" ? invoiceId("draft") : await draftWithMilestones(host);
  const wanted = lines === "transactions" ? places.map((place) => rowId("draft", place)) : await rowsOf(host, draft);
  const invoice = of === "draft" ? draft : await correctionOf(host, draft);
  const rows = of === "draft" ? wanted : await copiesOf(host, invoice, wanted);
  const page = new Page(host, invoice, rows);
  await page.reload();
  for (const turn of turns) await page.play(turn);
  await page.play({ do: "recalculate" });
  await page.play({ do: "reload" });
  await page.play({ do: "send" });
  const { question, ledger } = page;
  return { question, ledger, milestones: lines === "milestones" ? rows.slice(0, 2) : [] };
}

/** Two milestones, one of them in cents, beside two transactions and a product. */
async function draftWithMilestones(host: ReviewHost): Promise<InvoiceId> {
  const contract = contractId("tower");
  await host.newInvoice(contract);
  return onlyDraft(host, "salesorderid = ?", contract);
}

async function onlyDraft(host: ReviewHost, where: string, ...params: readonly string[]): Promise<InvoiceId> {
  const [draft] = await host.query<{ id: InvoiceId }>(
    `SELECT invoiceid AS id FROM invoice WHERE msdyn_projectinvoicestatus = 192350000 AND ${where}`,
    params,
  );
  if (!draft) throw new Error("No draft");
  return draft.id;
}

/** The invoice is sent as it is, and a correction of it begun. */
async function correctionOf(host: ReviewHost, invoice: InvoiceId): Promise<InvoiceId> {
  for (const name of ["msdyn_PostInvoice", "msdyn_CorrectInvoice"]) {
    const { status, text } = await host.message(name, invoice);
    if (status >= 300) throw new Error(text);
  }
  return onlyDraft(host, "msdyn_hascorrections = 1");
}

/** Milestones first. */
async function rowsOf(host: ReviewHost, invoice: InvoiceId): Promise<readonly RowId[]> {
  const rows = await host.query<{ id: RowId }>(
    `SELECT msdyn_invoicelinetransactionid AS id FROM msdyn_invoicelinetransaction
     WHERE msdyn_invoice = ? ORDER BY msdyn_transactionclassification DESC, msdyn_description, msdyn_quantity`,
    [invoice],
  );
  return rows.map(({ id }) => id);
}

/** The rows of a correction in the order of those that they correct. */
async function copiesOf(
  host: ReviewHost,
  correction: InvoiceId,
  originals: readonly RowId[],
): Promise<readonly RowId[]> {
  const copies = await host.query<{ id: RowId; original: RowId }>(
    `SELECT msdyn_invoicelinetransactionid AS id, msdyn_originalinvoicelinedetail AS original
     FROM msdyn_invoicelinetransaction WHERE msdyn_invoice = ?`,
    [correction],
  );
  const copyOf = new Map(copies.map(({ id, original }) => [original, id]));
  return originals.map((original) => copyOf.get(original) as RowId);
}

class Page {
  question: readonly string[] = [];
  ledger: readonly string[] | null = null;
  private underWay = 0;
  private store: ReviewStore;

  constructor(
    private readonly host: ReviewHost,
    private readonly invoice: InvoiceId,
    private readonly rows: readonly RowId[],
  ) {
    this.store = this.aStore();
  }

  async play(turn: Turn): Promise<void> {
    switch (turn.do) {
      case "edit":
        return this.type(turn.place, { [turn.field]: turn.value });
      case "editBoth":
        return this.type(turn.place, { quantity: turn.quantity, price: turn.price });
      case "keepUncharged":
        // a correction begins with nothing kept
        return this.type(turn.place, { quantity: "6", billingType: "complimentary" });
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
        return this.otherWrites(turn.place, turn.columns);
      case "milestoneBecomes":
        return this.milestoneBecomes(turn.place, turn.amount);
      case "otherSpoils":
        return this.otherWrites(turn.place, { msdyn_billingtype: null });
      case "othersMend":
        return this.othersMend();
      case "otherAddsACredit":
        return this.otherAdds();
      case "send":
        return this.send(async () => undefined);
      case "sendWhileOtherEdits":
        return this.send(async () => this.otherWrites(0, { msdyn_quantity: 2 }));
      case "sendWhileOtherSpoils":
        return this.send(async () => this.otherWrites(0, { msdyn_billingtype: null }));
      case "sendWhileMilestoneBecomes":
        return this.send(async () => this.milestoneBecomes(turn.place, turn.amount));
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
    // at once: what a milestone is worth may change afterwards
    this.ledger = await postedLedger(this.host, this.invoice);
  }

  private async type(place: number, values: Partial<Record<DetailField, string>>): Promise<void> {
    for (const [field, value] of Object.entries(values) as [DetailField, string][]) {
      await this.tell(fieldEdited(this.row(place), field, value));
    }
  }

  private row(place: number): RowId {
    return this.rows[place % this.rows.length] as RowId;
  }

  private async milestoneBecomes(place: number, amount: number): Promise<void> {
    const milestones = await this.host.query<{ id: string }>(
      `SELECT msdyn_transaction2 AS id FROM msdyn_transactionconnection
         JOIN msdyn_invoicelinetransaction ON msdyn_transaction1 = msdyn_invoicelinetransactionid
       WHERE msdyn_invoice = ? AND msdyn_transaction2type = 'msdyn_contractlinescheduleofvalue' ORDER BY id`,
      [this.invoice],
    );
    const milestone = milestones[place % milestones.length];
    if (!milestone) return;
    const { status, text } = await this.host.send("PATCH", `msdyn_contractlinescheduleofvalues(${milestone.id})`, {
      msdyn_amount: amount,
    });
    if (status >= 300) throw new Error(text);
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
    for (const [place, row] of this.rows.entries()) {
      if (spoiled.some(({ id }) => id === row)) await this.otherWrites(place, { msdyn_billingtype: 192350001 });
    }
  }

  private async otherAdds(): Promise<void> {
    const [line] = await this.host.query<{ line: string; project: string }>(
      "SELECT msdyn_invoicelineid AS line, msdyn_project AS project FROM msdyn_invoicelinetransaction WHERE msdyn_invoicelinetransactionid = ?",
      [this.rows.at(-1) ?? ""],
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
        isSaveStopped: () => false,
        isManyCancelled: () => false,
        keepOpened: () => undefined,
        openInvoiceForm: () => undefined,
        cancelWait: () => undefined,
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
