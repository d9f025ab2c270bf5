import type { BulkConfirmation, BulkStage } from "../../../shared/invoicing/acts/bulkConfirmation";
import { recordedBlockers } from "../../../shared/invoicing/acts/recordedBlockers";
import { sendWarnings } from "../../../shared/invoicing/acts/invoiceActions";
import { attentionOf } from "../../../shared/invoicing/invoiceFacts";
import { unknownProduct } from "../../../shared/invoicing/acts/product";
import type { CalendarDate } from "../../../shared/invoicing/words/calendarDate";
import { aLoadedInvoice } from "../../support/aLoadedInvoice";

const stands = { differences: [], isRecalculated: false } as const;
const rules = { decimals: 2, rounding: "halfToEven" } as const;

describe("a draft that is confirmed together with others stays a draft until it has been", () => {
  it.each<{ why: string; stage: BulkStage | null; blocks: string; warns: string; listed: string }>([
    { why: "in none", stage: null, blocks: "", warns: "", listed: "" },
    {
      why: "scheduled or under way: not sent a second time",
      stage: "running",
      blocks: "bulkRunning",
      warns: "",
      listed: "bulkRunning",
    },
    { why: "through: the status says it", stage: "done", blocks: "", warns: "", listed: "" },
    {
      why: "failed: it can be sent, and is worth a look",
      stage: "failed",
      blocks: "",
      warns: "bulkState",
      listed: "bulkState",
    },
    { why: "a word that nobody here knows", stage: "unknown", blocks: "", warns: "bulkState", listed: "bulkState" },
  ])("$why", ({ stage, blocks, warns, listed }) => {
    const bulk: BulkConfirmation | null = stage && { stage, words: "In the words of the organisation" };
    const lone = aLoadedInvoice();
    const loaded = { ...lone, invoice: { ...lone.invoice, bulk } };
    const kinds = (all: readonly { readonly kind: string }[]): string => all.map(({ kind }) => kind).join(" ");
    const situation = { ...stands, product: unknownProduct } as unknown as Parameters<typeof sendWarnings>[1];
    const facts = { invoice: loaded.invoice, amount: loaded.invoice.recorded.total, hasPricingError: false };
    expect(kinds(recordedBlockers(loaded, stands))).toBe(blocks);
    expect(kinds(sendWarnings(loaded, situation, rules))).toBe(warns);
    expect(kinds(attentionOf(facts, "2026-11-22" as CalendarDate, loaded, "halfToEven", null))).toBe(listed);
  });
});
