import fc from "fast-check";
import { sendWarnings } from "../../shared/invoicing/invoiceActions";
import type { ReviewPort } from "../../shared/procedures/reviewPort";
import type { ReviewEvent } from "../../InvoiceReview/review/reviewEvent";
import { performEffect } from "../../InvoiceReview/review/performEffect";
import { createReviewStore, type ReviewStore } from "../../InvoiceReview/review/reviewStore";
import { agreeBlockers, loadedOpen, openWorkspace, rulesOf, situationOf } from "../../InvoiceReview/review/selectors";
import { reviewSettings } from "./aReviewState";
import { forgetThePage } from "./forgetThePage";
import { postedLedger } from "./postedLedger";
import { invoiceId, rowId, type ReviewHost } from "./reviewHost";

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
  { weight: 1, arbitrary: fc.record({ do: fc.constant("takeOff" as const), place: fc.constantFrom(...places) }) },
  { weight: 2, arbitrary: otherEdits },
  { weight: 1, arbitrary: doing("otherAddsACredit") },
  { weight: 1, arbitrary: doing("undo") },
  { weight: 2, arbitrary: doing("save") },
  { weight: 2, arbitrary: doing("recalculate") },
  { weight: 2, arbitrary: doing("reload") },
  { weight: 1, arbitrary: doing("send") },
  { weight: 1, arbitrary: doing("sendWhileOtherEdits") },
);
export type Turn = typeof aTurn extends fc.Arbitrary<infer T> ? T : never;
export const anyTurns = fc.array(aTurn, { minLength: 1, maxLength: 10 });

/** What the Send question named when it was agreed to, and what was posted; null where nothing was. */
export interface Ended {
  readonly question: readonly string[];
  readonly ledger: readonly string[] | null;
}

/** Plays the turns on a fresh draft; at the end the biller saves, recalculates and sends, whatever is asked. */
export async function playToTheEnd(host: ReviewHost, turns: readonly Turn[]): Promise<Ended> {
  await host.freshStart();
  const page = new Page(host);
  await page.reload();
  for (const turn of turns) await page.play(turn);
  await page.play({ do: "recalculate" });
  await page.play({ do: "reload" });
  await page.play({ do: "send" });
  return { question: [...page.question].sort(), ledger: await postedLedger(host, invoiceId("draft")) };
}

class Page {
  question: readonly string[] = [];
  private underWay = 0;
  private store: ReviewStore;

  constructor(private readonly host: ReviewHost) {
    this.store = this.aStore();
  }

  async play(turn: Turn): Promise<void> {
    switch (turn.do) {
      case "edit":
        return this.tell({
          type: "fieldEdited",
          row: rowId("draft", turn.place),
          field: turn.field,
          value: turn.value,
        });
      case "takeOff":
        return this.tell({ type: "rowRemoved", row: rowId("draft", turn.place) });
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
        return this.otherEdits(turn.place, turn.quantity);
      case "otherAddsACredit":
        return this.otherAdds();
      case "send":
        return this.send(async () => undefined);
      case "sendWhileOtherEdits":
        return this.send(async () => this.otherEdits(1, 2));
    }
  }

  /** The page is opened anew: what was typed and not saved is gone. */
  async reload(): Promise<void> {
    forgetThePage();
    this.store = this.aStore();
    await this.tell({ type: "opened", id: invoiceId("draft") });
  }

  private async send(meanwhile: () => Promise<void>): Promise<void> {
    await this.tell({ type: "actionPressed", action: "send" });
    const state = this.store.state();
    const open = loadedOpen(state);
    if (!open || openWorkspace(state).action.kind !== "asking" || agreeBlockers(state, "send").length > 0) {
      return this.tell({ type: "dialogDismissed" });
    }
    const { loaded } = open.load;
    const warnings = sendWarnings(loaded, situationOf(state, open, "send"), rulesOf(state, loaded.invoice));
    this.question = warnings.flatMap((warning) => {
      if (warning.kind === "negativeTotal") return ["negativeTotal"];
      if (!("rows" in warning)) return [];
      return warning.rows.map(({ row, amount }) => `${warning.kind} ${row} ${amount?.times(10_000).toFixed() ?? "?"}`);
    });
    await meanwhile();
    await this.tell({ type: "actionAgreed" });
  }

  private async otherEdits(place: number, quantityNow: number): Promise<void> {
    const address = `msdyn_invoicelinetransactions(${rowId("draft", place)})`;
    await this.host.send(
      "PATCH",
      address,
      { msdyn_quantity: quantityNow },
      { "if-match": "*", "x-host-user": "second" },
    );
  }

  private async otherAdds(): Promise<void> {
    const [line] = await this.host.query<{ line: string; project: string }>(
      "SELECT msdyn_invoicelineid AS line, msdyn_project AS project FROM msdyn_invoicelinetransaction WHERE msdyn_invoicelinetransactionid = ?",
      [rowId("draft", 2)],
    );
    if (!line) return;
    const on = "2026-09-30T10:00:00Z";
    await this.host.send("POST", "msdyn_invoicelinetransactions", {
      ...{ msdyn_description: "Credit by hand", msdyn_quantity: -2, msdyn_price: 100 },
      ...{ msdyn_transactionclassification: 192350000, msdyn_transactiontypecode: 192350006 },
      ...{ msdyn_startdatetime: on, msdyn_enddatetime: on, msdyn_documentdate: on },
      "msdyn_Invoice@odata.bind": `/invoices(${invoiceId("draft")})`,
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
