import type { InvoiceId } from "../../shared/invoicing/ids";
import { figureDifferences } from "../../shared/invoicing/acts/figureDifferences";
import { moneyRulesOf } from "../../shared/invoicing/invoiceFigures";
import { rowOf, type RowWrite } from "../../shared/procedures/review/reviewPort";
import type { ReviewEffect, ReviewEvent } from "../../InvoiceReview/app/reviewEvent";
import type { ReviewState } from "../../InvoiceReview/app/reviewState";
import type { Remembered } from "../../InvoiceReview/app/reviewState";
import { reviewPortOver } from "../support/reviewHost";
import { sendQuestion } from "../support/sendQuestion";
import { AgreedActs } from "./agreed";
import { asStored, pendingOf, unsavedOf } from "./pendingOf";
import { openReview, type ReviewWindow } from "./reviewWindow";
import { watched, type Call } from "./watched";
import type { User, World } from "./world";
import type { DetailValues } from "../../shared/invoicing/edits/editableField";
import type { HeaderValues } from "../../shared/invoicing/edits/editableField";
import { fieldText } from "../support/fieldValue";
import { namedEdits } from "../../shared/invoicing/edits/rowEdit";

/** What the user may take back or replace: then an edit is gone because he wanted it so. */
const takesBack = new Set<ReviewEvent["type"]>([
  "fieldEdited",
  "rowsEdited",
  "rowRemoved",
  "rowRestored",
  "conflictSettled",
  "undoPressed",
  "redoPressed",
  "keptDiscarded",
]);

const zones: Readonly<Record<User, string>> = {
  billing: "Europe/Copenhagen",
  second: "Europe/Copenhagen",
  manager: "America/Los_Angeles",
};

/** A place where a user has the review control open, and what its screens said held against the database. */
export class ReviewDesk {
  window: ReviewWindow | null = null;
  private readonly by: string;
  private readonly lastLook = new Map<string, number>();
  /** When each save began, by what was pending then. */
  private readonly began = new Map<unknown, number>();

  constructor(
    readonly user: User,
    place: number,
    private readonly world: World,
    private readonly acts: AgreedActs,
  ) {
    this.by = `${user}'s review ${place}`;
  }

  /** A new page with nothing in its memory, or the same page with a new control. */
  open(
    memory: Remembered = { workspaces: new Map(), actings: new Map(), many: null, columns: new Map() },
  ): ReviewWindow {
    const { time, now } = this.world;
    const reached = this.world.reachedBy(this.user, (method, path) => {
      if (method === "POST") this.acts.leaves(this.by, path);
    });
    const port = reviewPortOver(reached, { user: this.user, zone: zones[this.user], fetch: time.givingUp });
    this.window = openReview({
      port: watched(port, (call) => this.calls(call)),
      time,
      nowMs: now,
      memory,
      begins: (effect) => this.begins(effect),
      turned: (event, before, after) => this.turned(event, before, after),
    });
    this.window.dispatch({ type: "placed", placement: { kind: "list" }, invoice: null });
    return this.window;
  }

  /** The page is loaded anew: its memory is gone. */
  reload(): void {
    this.window?.close();
    this.open();
  }

  comeBack(): void {
    this.open(this.window?.leave());
  }

  /** Agrees to what is asked, whatever it is. */
  agree(): void {
    if (!this.window) return;
    const state = this.window.state();
    const question = sendQuestion(state);
    if (question && state.open) this.acts.agree(this.by, "send", state.open.id, question);
    this.window.dispatch({ type: "actionAgreed" });
  }

  private begins(effect: ReviewEffect): void {
    if (effect.effect === "save") {
      this.began.set(effect.edits, this.world.witness.seq);
      if (effect.recalculates) this.acts.agree(this.by, "recalculate", effect.id);
    }
    if (effect.effect === "changeStatus") this.acts.agree(this.by, effect.act, effect.id);
  }

  private calls({ name, args }: Call): void {
    const { witness } = this.world;
    if (name === "readInvoice") this.lastLook.set(args[0] as string, witness.seq);
    if (name === "request") {
      const [act, invoice] = args as [Parameters<AgreedActs["agree"]>[1], InvoiceId];
      this.acts.asks(this.by, act, invoice, this.lastLook.get(invoice) ?? 0);
    }
    if (name !== "saveRows") return;
    const [invoice, writes] = args as [InvoiceId, readonly RowWrite[]];
    for (const write of writes) {
      const { version } = write;
      const row = write.kind === "header" ? invoice : write.row;
      const changes =
        write.kind === "removal"
          ? [{ field: "removed", value: null } as const]
          : namedEdits<DetailValues & HeaderValues>(write.fields);
      for (const { field, value } of changes) {
        witness.wanted.push({ row, field, value: asStored(field, fieldText(value)), version, by: this.by });
      }
    }
  }

  private turned(event: ReviewEvent, before: ReviewState, after: ReviewState): void {
    if (!takesBack.has(event.type)) this.keepsEdits(event, before, after);
    if (event.type !== "saveEnded" || event.outcome.kind !== "done") return;
    this.savedIsThere(event, event.outcome.saved);
    const { after: read, isRecalculated } = event.outcome;
    const { witness } = this.world;
    const rules = moneyRulesOf(read.invoice, "halfToEven");
    // a read is several requests: what somebody writes between two of them makes figures of two moments
    const isOfOneMoment = !witness.changes.some(
      (change) => change.invoice === event.id && change.seq > (this.lastLook.get(event.id) ?? 0),
    );
    if (isRecalculated && isOfOneMoment && figureDifferences(read, rules).length > 0) {
      this.problem(`${read.invoice.number} was recalculated, and its totals are not those of shared/calculation`);
    }
  }

  /**
   * An edit that went although nobody took it back was recorded, or wanted a line off that is off. One that can no longer
   * be saved, because its line is gone or its invoice no draft any more, is kept to be copied.
   */
  private keepsEdits(event: ReviewEvent, before: ReviewState, after: ReviewState): void {
    const { witness } = this.world;
    const left = new Set(unsavedOf(after.workspaces).map((each) => JSON.stringify(each)));
    const unsaved = unsavedOf(before.workspaces);
    const wantedOff = new Set(unsaved.flatMap(({ row, field }) => (field === "removed" ? [row] : [])));
    for (const edit of unsaved) {
      if (left.has(JSON.stringify(edit))) continue;
      if (wantedOff.has(edit.row) && !witness.now.rows.has(edit.row)) continue;
      if (witness.valuesSince(edit.row, edit.field, 0).includes(asStored(edit.field, edit.value))) continue;
      this.problem(`${edit.field} of ${edit.row} := ${edit.value} was lost by ${event.type}`);
    }
  }

  /** What was called saved was in the database at some time since saving began. */
  private savedIsThere(
    { id, edits }: Extract<ReviewEvent, { type: "saveEnded" }>,
    saved: readonly ReturnType<typeof rowOf>[],
  ): void {
    const rows = new Set<string>(saved.map((row) => (row === "header" ? id : row)));
    const since = this.began.get(edits) ?? 0;
    const only = pendingOf(new Map([[id, { edits }]]) as unknown as Remembered["workspaces"]);
    for (const { row, field, value } of only) {
      if (rows.has(row) && !this.wasEver(row, field, value, since)) {
        this.problem(`${field} of ${row} := ${value} was called saved and was not recorded`);
      }
    }
  }

  private wasEver(row: string, field: string, value: string | null, since: number): boolean {
    const { witness } = this.world;
    const isThere = witness.now.rows.has(row) || witness.now.invoices.has(row);
    if (!isThere) return true;
    return field !== "removed" && witness.valuesSince(row, field, since).includes(asStored(field, fieldText(value)));
  }

  private problem(what: string): void {
    this.world.witness.problems.push(`${this.by}: ${what}`);
  }
}
