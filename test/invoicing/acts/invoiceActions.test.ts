import {
  type ActionSituation,
  type InvoiceAction,
  offerBlockers,
  sendBlockers,
  sendWarnings,
} from "../../../shared/invoicing/acts/invoiceActions";
import { actNames } from "../../../InvoiceReview/acts/acts";
import type { FigureDifference } from "../../../shared/invoicing/acts/figureDifferences";
import type { Invoice, LineDetail } from "../../../shared/invoicing/invoice";
import { unknownProduct } from "../../../shared/invoicing/acts/product";
import { amount } from "../../support/amount";
import { aLineDetail, aMilestone } from "../../support/aLineDetail";
import { aLoadedInvoice } from "../../support/aLoadedInvoice";
import { anUnreadRow } from "../../support/anUnreadRow";
import { anInvoice } from "../../support/anInvoice";

const clear: ActionSituation = {
  isReadOnly: false,
  lacks: {},
  isRunning: false,
  isOutcomeUnknown: false,
  lackedMessage: null,
  editCount: 0,
  conflictCount: 0,
  changedByPlatformCount: 0,
  differences: [],
  isRecalculated: false,
  product: unknownProduct,
};

const difference: FigureDifference = {
  of: "total",
  figure: "total",
  recorded: amount("1599"),
  calculated: amount("1600"),
};

const kinds = (found: readonly { kind: string }[]): string => found.map(({ kind }) => kind).join(" ");

/** What is for drafts and for what is in review alike. */
const ofDraft = (says: string) => ({
  ...{ recalculate: says, recalculateAndSend: says, send: says },
  ...{ addLines: says, discard: says, correct: says === "" ? "status" : "" },
});

describe("which acts are offered by status", () => {
  it.each<{ status: Invoice["status"] } & Readonly<Record<InvoiceAction, string>>>([
    { status: "draft", ...ofDraft(""), putInReview: "", backToDraft: "alreadyDraft", markPaid: "status" },
    { status: "inReview", ...ofDraft(""), putInReview: "alreadyInReview", backToDraft: "", markPaid: "status" },
    { status: "confirmed", ...ofDraft("status"), putInReview: "status", backToDraft: "status", markPaid: "" },
    { status: "paid", ...ofDraft("status"), putInReview: "status", backToDraft: "status", markPaid: "alreadyPaid" },
    {
      status: "unknown",
      ...ofDraft("status"),
      correct: "status",
      putInReview: "status",
      backToDraft: "status",
      markPaid: "status",
    },
  ])("$status", ({ status, ...says }) => {
    for (const action of actNames)
      expect([action, kinds(offerBlockers(action, anInvoice({ status }), clear))]).toEqual([action, says[action]]);
  });
});

describe("what keeps an act from being offered", () => {
  it.each<{ why: string; of: Partial<ActionSituation>; blocker: object }>([
    { why: "the form disables the control", of: { isReadOnly: true }, blocker: { kind: "controlDisabled" } },
    {
      why: "the user may not write",
      of: { lacks: { invoice: "prvWriteinvoice" } },
      blocker: { kind: "noPrivilege", name: "prvWriteinvoice" },
    },
    {
      why: "the organisation lacks the message, which is named",
      of: { lackedMessage: "msdyn_PostInvoice" },
      blocker: { kind: "messageMissing", name: "msdyn_PostInvoice" },
    },
    { why: "something is under way", of: { isRunning: true }, blocker: { kind: "actionRunning" } },
    {
      why: "it was asked for and nobody knows what came of it",
      of: { isOutcomeUnknown: true },
      blocker: { kind: "outcomeUnknown" },
    },
  ])("$why", ({ of, blocker }) => {
    for (const action of ["recalculate", "send"] as const) {
      expect(offerBlockers(action, anInvoice(), { ...clear, ...of })).toEqual([blocker]);
    }
    expect(offerBlockers("markPaid", anInvoice({ status: "confirmed" }), { ...clear, ...of })).toEqual([blocker]);
  });

  it("names all reasons at once", () => {
    const all = {
      ...clear,
      isReadOnly: true,
      lacks: { invoice: "prvWriteinvoice" },
      lackedMessage: "msdyn_PostInvoice",
      isRunning: true,
    } as const;
    expect(kinds(offerBlockers("send", anInvoice({ status: "paid" }), all))).toBe(
      "status controlDisabled noPrivilege messageMissing actionRunning",
    );
  });

  it.each(actNames)("%s is never offered on a Sales invoice", (action) => {
    const sales = anInvoice({ isProjectInvoice: false });
    expect(offerBlockers(action, sales, clear)).toEqual([{ kind: "notProjectInvoice" }]);
  });
});

describe("what stands against sending", () => {
  it.each<{ why: string; of?: Partial<ActionSituation>; details?: readonly LineDetail[]; says: string }>([
    { why: "nothing on a draft that is up to date", says: "" },
    { why: "edits that are not saved", of: { editCount: 2 }, says: "unsavedEdits" },
    { why: "a row that somebody else changed", of: { conflictCount: 1 }, says: "conflicts" },
    {
      why: "a row that the platform changed against the user and nobody has looked at",
      of: { changedByPlatformCount: 1 },
      says: "changedByPlatform",
    },
    { why: "totals that do not follow from the rows", of: { differences: [difference] }, says: "staleTotals" },
    {
      why: "but not once the platform has recalculated: its figures stand",
      of: { differences: [difference], isRecalculated: true },
      says: "",
    },
    {
      why: "a chargeable row without a price",
      details: [aLineDetail(), aLineDetail({ id: "detail-2", price: null })],
      says: "withoutPrice",
    },
    {
      why: "an amount that is recorded without a price",
      details: [aLineDetail(), aLineDetail({ id: "detail-2", price: null, amount: "5" })],
      says: "withoutPrice",
    },
    {
      why: "but not where nobody multiplies",
      details: [aMilestone({ price: null, amount: "5000" })],
      says: "",
    },
    {
      why: "a milestone without an amount",
      details: [aLineDetail(), aMilestone({ id: "detail-2", amount: null })],
      says: "withoutPrice",
    },
    {
      why: "nor where it is not billed",
      details: [aLineDetail(), aLineDetail({ id: "detail-2", price: null, billingType: "complimentary" })],
      says: "",
    },
    { why: "nothing chargeable", details: [aLineDetail({ billingType: "nonChargeable" })], says: "nothingChargeable" },
    { why: "no row at all", details: [], says: "nothingChargeable" },
    {
      why: "one row, without a price",
      details: [aLineDetail({ price: null })],
      says: "withoutPrice nothingChargeable",
    },
  ])("$why", ({ of = {}, details, says }) => {
    const loaded = aLoadedInvoice(details ? { details } : {});
    expect(kinds(sendBlockers(loaded, { ...clear, ...of }))).toBe(says);
  });

  it("a row that could not be read stands against it, beside everything else", () => {
    const loaded = aLoadedInvoice({ unread: [anUnreadRow("odd-1"), anUnreadRow("odd-2")] });
    expect(sendBlockers(loaded, { ...clear, editCount: 1 })).toEqual([
      { kind: "unsavedEdits", count: 1 },
      { kind: "unreadRows", count: 2 },
    ]);
    expect(offerBlockers("recalculate", loaded.invoice, clear)).toEqual([]);
  });

  it("and alone: whether anything is chargeable nobody knows then", () => {
    const loaded = aLoadedInvoice({ details: [], unread: [anUnreadRow()] });
    expect(kinds(sendBlockers(loaded, clear))).toBe("unreadRows");
  });

  it("says how many", () => {
    const loaded = aLoadedInvoice({ details: ["1", "2", "3"].map((id) => aLineDetail({ id, price: null })) });
    const situation = { ...clear, editCount: 2, conflictCount: 3, changedByPlatformCount: 4 };
    expect(sendBlockers(loaded, situation)).toEqual([
      { kind: "unsavedEdits", count: 2 },
      { kind: "conflicts", count: 3 },
      { kind: "changedByPlatform", count: 4 },
      { kind: "withoutPrice", count: 3 },
      { kind: "nothingChargeable" },
    ]);
  });

  it("begins with what keeps it from being offered", () => {
    expect(kinds(sendBlockers(aLoadedInvoice({ invoice: { status: "paid" } }), clear))).toBe("status");
  });
});

describe("what should be known before sending", () => {
  interface Row {
    readonly why: string;
    readonly of?: Partial<ActionSituation>;
    readonly invoice?: Partial<Invoice>;
    readonly details?: readonly LineDetail[];
    readonly total?: string;
    readonly says: string;
  }
  const lowered = aLineDetail({ quantity: "6", source: { quantity: "8" } });
  it.each<Row>([
    { why: "nothing, mostly", says: "" },
    {
      why: "the platform, asked to recalculate, has other figures than ours",
      of: { differences: [difference], isRecalculated: true },
      says: "platformDiffers",
    },
    { why: "the platform has the same figures", of: { isRecalculated: true }, says: "" },
    { why: "before it was asked they block instead", of: { differences: [difference] }, says: "" },
    { why: "it is a correction", invoice: { isCorrective: true }, says: "corrective" },
    { why: "it has no invoice date", invoice: { invoiceDate: null }, says: "noInvoiceDate" },
    { why: "it comes to nothing", total: "0", says: "zeroTotal" },
    { why: "it comes to a credit", total: "-1600", says: "negativeTotal" },
    { why: "to a credit of one unit", total: "-0.01", says: "negativeTotal" },
    { why: "a quantity that was lowered and saved long ago", details: [lowered], says: "writtenOff" },
    {
      why: "one that was raised",
      details: [aLineDetail({ quantity: "9", source: { quantity: "8" } })],
      says: "raised",
    },
    { why: "a line that is a credit", details: [aLineDetail(), aLineDetail({ quantity: "-1" })], says: "negative" },
    {
      why: "what the transactions hold could not be read",
      details: [aLineDetail({ source: "unknown" })],
      says: "sourceUnknown",
    },
    {
      why: "all at once, the worst first",
      details: [lowered, aLineDetail({ id: "2", quantity: "-9" })],
      total: "-600",
      invoice: { invoiceDate: null },
      says: "writtenOff negative negativeTotal noInvoiceDate",
    },
  ])("$why", ({ of = {}, invoice = {}, details, total = "1600", says }) => {
    const loaded = aLoadedInvoice({ invoice, recorded: { total: amount(total) }, ...(details && { details }) });
    const rules = { decimals: 2, rounding: "halfToEven" } as const;
    expect(kinds(sendWarnings(loaded, { ...clear, ...of }, rules))).toBe(says);
  });
});
