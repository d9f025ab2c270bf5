import { Decimal } from "../../shared/calculation/money";
import { type Invoice, loadedInvoice, type LoadedInvoice } from "../../shared/invoicing/invoice";
import type { RowId } from "../../shared/invoicing/ids";
import type { ConfirmOutcome } from "../../shared/procedures/review/confirmInvoice";
import type { RowWrite } from "../../shared/procedures/review/reviewPort";
import { rowOf } from "../../shared/procedures/review/reviewPort";
import type { ReviewEffect, ReviewEvent } from "../../InvoiceReview/app/reviewEvent";
import { anUnreadRow } from "./anUnreadRow";
import type { Meddling } from "./anyReviewTurn";
import { aSaveOutcome } from "./aSaveOutcome";

/**
 * The invoice as the platform has it while a reducer is walked, and what each effect may come to. Only what the
 * reducer can tell apart: no amounts are worked out here.
 */
export class PretendedPlatform {
  private version = 1;
  private readonly spoiled = new Map<RowId, LoadedInvoice["details"][number]>();

  constructor(public now: LoadedInvoice) {}

  meddle(meddling: Meddling): void {
    if (meddling.kind === "headerChanged") this.change({ name: meddling.name });
    else if (meddling.kind === "rowSpoiled") this.spoil(meddling.row);
    else if (meddling.kind === "rowMended") this.mend(meddling.row);
    else if (meddling.kind === "rowChanged") {
      const quantity = new Decimal(meddling.quantity);
      this.rows((row) => [row.id === meddling.row ? { ...row, quantity, version: this.nextVersion() } : row]);
    } else this.rows((row) => (row.id === meddling.row ? [] : [row]));
  }

  /** How an effect ends; null for one that nobody hears of again. */
  reply(effect: ReviewEffect, luck: number): ReviewEvent | null {
    switch (effect.effect) {
      case "readInvoice": {
        const { id, asked } = effect;
        const isThere = id === this.now.invoice.id && luck !== 1;
        return {
          type: "invoiceRead",
          id,
          asked,
          read: isThere ? { ok: true, value: this.now } : { ok: false, error: { kind: "noAnswer" } },
        };
      }
      case "save":
        return this.saved(effect, luck);
      case "recalculateThenSend": {
        const { id, writes, seen, edits } = effect;
        const saving = { effect: "save", id, writes, recalculates: true, before: seen, edits } as const;
        const { outcome: saved } = this.saved(saving, luck);
        const ended = { type: "bothEnded", id, seen, edits } as const;
        const isWhole = saved.kind === "done" && saved.isRecalculated;
        if (!isWhole) return { ...ended, outcome: { kind: "both", saved, sent: { kind: "notStarted" } } };
        const asked = this.reply({ effect: "confirm", id, seen: this.now }, luck);
        const sent = asked?.type === "actEnded" ? (asked.outcome as ConfirmOutcome) : { kind: "notStarted" as const };
        return { ...ended, outcome: { kind: "both", saved, sent } };
      }
      case "confirm":
      case "findOutConfirm": {
        const { id } = this.now.invoice;
        const isNew = this.now.invoice.status === "draft";
        if (luck === 1) return { type: "actEnded", act: "send", id, outcome: { kind: "notKnownYet" } };
        if (luck === 2 && effect.effect === "confirm") {
          return { type: "actEnded", act: "send", id, outcome: { kind: "changedMeanwhile", after: this.now } };
        }
        if (luck === 3 && effect.effect === "confirm") {
          return {
            type: "actEnded",
            act: "send",
            id,
            outcome: { kind: "refused", error: { kind: "noAnswer" }, after: null },
          };
        }
        this.change({ status: "confirmed" });
        return {
          type: "actEnded",
          act: "send",
          id,
          outcome: { kind: "confirmed", after: this.now, byAnother: !isNew },
        };
      }
      case "changeStatus": {
        const { id, act } = effect;
        const ended = { type: "actEnded", act, id } as const;
        if (luck === 1) return { ...ended, outcome: { kind: "notKnownYet" } };
        if (luck > 1) return { ...ended, outcome: { kind: "notConfirmed", after: this.now } };
        const status = ({ markPaid: "paid", putInReview: "inReview", backToDraft: "draft" } as const)[act];
        this.change({ status });
        return { ...ended, outcome: { kind: status, after: this.now } };
      }
      case "actAlone": {
        const { id, act, sought } = effect;
        const ended = { type: "actEnded", act, id } as const;
        if (luck === 1) return { ...ended, outcome: { kind: "notKnownYet", sought } };
        if (luck > 1) return { ...ended, outcome: { kind: "changedMeanwhile", after: this.now } };
        if (act === "correct")
          return { ...ended, outcome: { kind: "corrected", drafts: [], isFound: false, after: null } };
        const told = { told: [], unwanted: [], currency: this.now.invoice.currency };
        // a draft that is discarded ends the walk of it: here it stays
        return { ...ended, outcome: { kind: "linesAdded", after: this.now, ...told } };
      }
      default:
        return null;
    }
  }

  private saved(
    effect: Extract<ReviewEffect, { effect: "save" }>,
    luck: number,
  ): Extract<ReviewEvent, { type: "saveEnded" }> {
    const { id, before, edits, recalculates } = effect;
    const isTaken = effect.writes.map((write, place) => this.isCurrent(write) && (luck < 2 || place % luck !== 0));
    const taken = effect.writes.filter((_write, place) => isTaken[place]);
    taken.forEach((write) => this.write(write));
    const parts = { type: "saveEnded", id, before, edits, recalculates } as const;
    if (luck === 1) return { ...parts, outcome: { kind: "notReadBack", error: { kind: "noAnswer" }, refused: [] } };
    const saved = taken.map(rowOf);
    const refused = effect.writes
      .map(rowOf)
      .filter((row) => !saved.includes(row))
      .map((row) => ({ row, error: { kind: "conflict" } as const }));
    const isRecalculated = recalculates && refused.length === 0;
    const outcome = aSaveOutcome(this.now, { saved, refused, isRecalculated });
    return { ...parts, outcome };
  }

  private isCurrent(write: RowWrite): boolean {
    if (write.kind === "header") return write.version === this.now.invoice.version;
    return this.now.detailById.get(write.row)?.version === write.version;
  }

  private write(write: RowWrite): void {
    if (write.kind === "header") {
      this.change(written(write.fields));
    } else if (write.kind === "removal") {
      this.rows((row) => (row.id === write.row ? [] : [row]));
    } else {
      this.rows((row) => {
        if (row.id !== write.row) return [row];
        return [{ ...row, ...written(write.fields), version: this.nextVersion() }];
      });
    }
  }

  /** The row is there and cannot be read any more. */
  private spoil(row: RowId): void {
    const detail = this.now.detailById.get(row);
    if (!detail) return;
    this.spoiled.set(row, detail);
    this.rows((each) => (each === detail ? [] : [each]));
  }

  private mend(row: RowId): void {
    const detail = this.spoiled.get(row);
    if (!detail) return;
    this.spoiled.delete(row);
    this.now = this.withDetails([...this.now.details, { ...detail, version: this.nextVersion() }]);
  }

  private rows(each: (row: LoadedInvoice["details"][number]) => LoadedInvoice["details"]): void {
    this.now = this.withDetails(this.now.details.flatMap(each));
  }

  private change(parts: Partial<Invoice>): void {
    const invoice = { ...this.now.invoice, ...parts, version: this.nextVersion() };
    this.now = this.withDetails(this.now.details, invoice);
  }

  private withDetails(details: LoadedInvoice["details"], invoice = this.now.invoice): LoadedInvoice {
    return loadedInvoice(invoice, this.now.lines, details, [...this.spoiled.keys()].map(anUnreadRow));
  }

  private nextVersion(): string {
    this.version += 1;
    return `version ${this.version}`;
  }
}

/** What a platform takes out of edits: each field with its new value. */
const written = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).map(([field, { value }]) => [field, value]));
