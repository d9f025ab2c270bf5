import { err, ok } from "../../shared/core/result";
import type { InvoicingError } from "../../shared/invoicing/invoicingError";
import { findOutConfirm } from "../../shared/procedures/review/confirmInvoice";
import { proveGivenBack } from "../../shared/procedures/creation/creationProof";
import { watchForDraft } from "../../shared/procedures/creation/creationWatch";
import { changeStatus } from "../../shared/procedures/review/changeStatus";
import type { InvoiceMessages, InvoiceReader } from "../../shared/procedures/review/reviewPort";
import { aLoadedInvoice } from "../support/aLoadedInvoice";
import { aDraftInMemory, intent, ourDraft, unfinished } from "../support/aDraftInMemory";
import { endOf } from "../support/endOf";

const down: InvoicingError = { kind: "unavailable", status: 503, message: "" };
const errors: readonly { why: string; error: InvoicingError; isLookedAgain: boolean }[] = [
  { why: "busy", error: { kind: "busy", retryAfterSeconds: 7 }, isLookedAgain: false },
  { why: "busy, without a time", error: { kind: "busy", retryAfterSeconds: null }, isLookedAgain: false },
  { why: "out of order, and says for how long", error: { ...down, retryAfterSeconds: 7 }, isLookedAgain: false },
  { why: "out of order", error: down, isLookedAgain: true },
];

/** Who looks for something with pauses between: what each asks, and how often. */
const watchers: Readonly<Record<string, (error: InvoicingError, look: () => void) => Promise<unknown>>> = {
  "what became of Send": async (error, look) => {
    const port: InvoiceReader = { readInvoice: async () => (look(), err(error)) };
    return endOf(findOutConfirm(ourDraft.id, port, async () => undefined));
  },
  "what became of Paid": async (error, look) => {
    let reads = 0;
    const port = {
      readInvoice: async () =>
        (reads += 1) === 1 ? ok(aLoadedInvoice({ invoice: { status: "confirmed" } })) : (look(), err(error)),
      request: async () => err({ kind: "noAnswer" }),
      waitWhileBusy: async () => false,
    } as unknown as InvoiceReader & InvoiceMessages;
    return endOf(changeStatus("markPaid", ourDraft.id, port, async () => undefined));
  },
  "whether a transaction went back": async (error, look) => {
    const { port, wait } = aDraftInMemory([], () => ({ readSourceStatus: async () => (look(), err(error)) }));
    return proveGivenBack({ kind: "actual", id: "a" }, { ...unfinished, invoice: ourDraft.id, port, wait });
  },
  "the draft": async (error, look) => watching(error, look, "readDrafts"),
  "the draft's lines": async (error, look) => watching(error, look, "readDraftRows"),
};

async function watching(error: InvoicingError, look: () => void, read: "readDrafts" | "readDraftRows") {
  const draft = aDraftInMemory([], () => ({ [read]: async () => (look(), err(error)) }));
  const watched = { intent, wanted: new Set<string>(), mostDrafts: 1, problemOf: () => null };
  return endOf(watchForDraft({ ...watched, ours: (drafts) => drafts }, draft.port, draft.wait));
}

describe.each(errors)("a service that is $why", ({ error, isLookedAgain }) => {
  it.each(Object.keys(watchers))(
    isLookedAgain ? "%s is looked for again" : "it was waited for, or cancelled: %s is not looked for again",
    async (what) => {
      let looks = 0;
      await watchers[what]?.(error, () => void (looks += 1));
      expect(Math.min(looks, 2)).toBe(isLookedAgain ? 2 : 1);
    },
  );
});
