import type { LoadedInvoice } from "../../../shared/invoicing/invoice";
import type { InvoicingError } from "../../../shared/invoicing/invoicingError";
import type { ReviewEvent } from "../../../InvoiceReview/app/reviewEvent";
import type { ReviewState } from "../../../InvoiceReview/app/reviewState";
import { loadedOpen } from "../../../InvoiceReview/edits/selectors";
import { digits } from "../../support/amount";
import { aLineDetail } from "../../support/aLineDetail";
import { aLoadedInvoice } from "../../support/aLoadedInvoice";
import { after, aReview, effectsOf } from "../../support/aReviewState";
import { id, loaded, quantity, row } from "../../support/editedLines";
import { aSaveOutcome } from "../../support/aSaveOutcome";
import { openWorkspace } from "../../support/openInvoiceOf";

const reread: ReviewEvent = { type: "rereadPressed" };
const recorded = (value: string): LoadedInvoice => aLoadedInvoice({ details: [aLineDetail({ quantity: value })] });
const confirmed: LoadedInvoice = { ...loaded, invoice: { ...loaded.invoice, status: "confirmed" } };

/** The answer to the read that an event asks for, whenever it comes. */
function answer(state: ReviewState, event: ReviewEvent, read: LoadedInvoice | InvoicingError): ReviewEvent {
  const asked = effectsOf(state, event).flatMap((each) => (each.effect === "readInvoice" ? [each.asked] : []));
  if (asked.length !== 1) throw new Error("Not one read was asked for");
  return {
    type: "invoiceRead",
    id,
    asked: asked[0] ?? 0,
    read: "kind" in read ? { ok: false, error: read } : { ok: true, value: read },
  };
}

const saved = (state: ReviewState): ReviewEvent => ({
  type: "saveEnded",
  id,
  outcome: aSaveOutcome(recorded("1.5"), { saved: [row] }),
  before: loaded,
  edits: openWorkspace(state).edits,
  recalculates: false,
});
const sent: ReviewEvent = {
  type: "actEnded",
  act: "send",
  id,
  outcome: { kind: "confirmed", after: confirmed, byAnother: false },
};

/** "draft 8, wanted 6": what is said to be recorded, and what is pending. */
const stands = (state: ReviewState): string => {
  const { load } = loadedOpen(state) ?? {};
  const now = load ? digits(load.loaded.detailById.get(row)?.quantity ?? null) : "not there";
  const wanted = openWorkspace(state).edits.rows.get(row)?.fields.quantity?.value;
  return `${load?.loaded.invoice.status ?? "no"} ${now}${wanted ? `, wanted ${digits(wanted)}` : ""}`;
};

// a slow answer tells how things stood before what has been seen since
describe("an answer that was asked for before", () => {
  const first = aReview(loaded);
  const slow = answer(first, reread, loaded);
  const again = after(first, reread);
  const saving = after(again, quantity("1.5"), { type: "savePressed" });

  it.each<{ why: string; state: ReviewState; event: ReviewEvent; says: string }>([
    {
      why: "nothing came between: it is taken in",
      state: again,
      event: answer(first, reread, confirmed),
      says: "confirmed 8",
    },
    {
      why: "a save ended since: what was saved stands, and a further edit has not arrived",
      state: after(saving, saved(saving), quantity("8")),
      event: slow,
      says: "draft 1.5, wanted 8",
    },
    {
      why: "the invoice was sent since: it is no draft again",
      state: after(again, sent),
      event: slow,
      says: "confirmed 8",
    },
    {
      why: "a later read came since",
      state: after(again, reread, answer(again, reread, recorded("7"))),
      event: slow,
      says: "draft 7",
    },
    {
      why: "a later read is still to come: that one tells",
      state: after(again, reread),
      event: answer(first, reread, recorded("7")),
      says: "draft 8",
    },
    {
      why: "a later read came since, and the earlier one failed: nothing is wrong",
      state: after(again, reread, answer(again, reread, recorded("7"))),
      event: answer(first, reread, { kind: "gone" }),
      says: "draft 7",
    },
  ])("$why", ({ state, event, says }) => expect(stands(after(state, event))).toBe(says));
});
