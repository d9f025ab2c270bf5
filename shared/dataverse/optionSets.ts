import { BillingType } from "../calculation/lineTotals";
import { Adjustment, BillingStatus } from "../invoicing/backlog/backlog";
import { InvoiceStatus } from "../invoicing/invoiceStatus";
import { TransactionClass } from "../invoicing/words/transactionClass";
import { SourceStatus } from "../procedures/review/reviewPort";

/** Option values never leave this file. Sources: facts 1.1 to 1.7, each set as the vendor's metadata has it. */
const first = 192350000;

/** A set of the vendor's, whose options count from `first`. */
const options = <Name>(...names: readonly Name[]): ReadonlyMap<number, Name> =>
  new Map(names.map((name, place) => [first + place, name]));

function optionNamed<Name>(set: ReadonlyMap<number, Name>, wanted: Name): number {
  const found = [...set].find(([, name]) => name === wanted);
  if (!found) throw new Error(String(wanted));
  return found[0];
}

const billingTypes = /* @__PURE__ */ options<BillingType>(
  "nonChargeable",
  "chargeable",
  "complimentary",
  "notAvailable",
);

const classes = ["time", "expense", "material", "milestone", "fee"] as const;
const transactionClasses: ReadonlyMap<number, TransactionClass> = /* @__PURE__ */ new Map([
  .../* @__PURE__ */ options<TransactionClass>(...classes),
  [690970002, "tax"],
]);

const invoiceStatuses = /* @__PURE__ */ options<InvoiceStatus>("draft", "inReview", "confirmed", "paid");

const actualStatuses = /* @__PURE__ */ options<SourceStatus | "canceled">(
  "notReady",
  "onInvoice",
  "posted",
  "canceled",
  "readyToInvoice",
);

const milestoneStatuses = /* @__PURE__ */ options<SourceStatus>("notReady", "readyToInvoice", "onInvoice", "posted");

/** "Customer Invoice Created": what stands on a draft. */
export const actualOnInvoice = /* @__PURE__ */ optionNamed(actualStatuses, "onInvoice");

/** "Ready to Invoice", which PSA 1 and 2 did not have (facts 1.4), and its counterpart on milestones. */
export const actualReady = /* @__PURE__ */ optionNamed(actualStatuses, "readyToInvoice");
export const milestoneReady = /* @__PURE__ */ optionNamed(milestoneStatuses, "readyToInvoice");

const adjustments = /* @__PURE__ */ options<Adjustment>("inProcess", "adjusted", "unadjustable");

/** Being adjusted keeps nothing from being invoiced. */
export const beingAdjusted = /* @__PURE__ */ optionNamed(adjustments, "inProcess");
export const actualNotReady = /* @__PURE__ */ optionNamed(actualStatuses, "notReady");

/** Facts 1.3: what sells time, expense … and is not billed yet. */
export const unbilledSales = 192350005;
/** What confirming writes; only the check page asks for it. */
export const billedSales = 192350006;
/** Draft and In review: what may still be changed. */
export const openInvoiceStatuses: readonly number[] = [
  /* @__PURE__ */ optionNamed(invoiceStatuses, "draft"),
  /* @__PURE__ */ optionNamed(invoiceStatuses, "inReview"),
];
/** In review on and off: what is written. */
export const reviewOptions = {
  putInReview: /* @__PURE__ */ optionNamed(invoiceStatuses, "inReview"),
  backToDraft: /* @__PURE__ */ optionNamed(invoiceStatuses, "draft"),
} as const;
export const activeState = 0;
export const scheduleNotRun = 192350000;
export const workBasedOrder = 192350001;
export const projectServiceProduct = 5;
export const fixedPriceMethod = 192350001;
export const multiplyQuantityByPrice = 192350000;
/** statecode and statuscode of a paid invoice; used only where a maker allowed the state change as fallback. */
export const paidState = { statecode: 2, statuscode: 100001 } as const;
export const paidStateCode = 2;

export const billingTypeFromOption = (option: number): BillingType | undefined => billingTypes.get(option);

export const optionOfBillingType = (type: BillingType): number => optionNamed(billingTypes, type);

/** A class that this version does not know is still shown and summed, as "other". */
export const transactionClassFromOption = (option: number): TransactionClass =>
  transactionClasses.get(option) ?? "other";

export const invoiceStatusFromOption = (option: number | null): InvoiceStatus =>
  invoiceStatuses.get(option ?? NaN) ?? "unknown";

export const optionOfInvoiceStatus = (status: InvoiceStatus): number => optionNamed(invoiceStatuses, status);

const actualFromOption = (option: number | null): SourceStatus | "canceled" =>
  actualStatuses.get(option ?? NaN) ?? "unknown";

export function actualStatusFromOption(option: number | null): SourceStatus {
  const status = actualFromOption(option);
  return status === "canceled" ? "unknown" : status;
}

export const milestoneStatusFromOption = (option: number | null): SourceStatus =>
  milestoneStatuses.get(option ?? NaN) ?? "unknown";

const billingStatuses: Readonly<Record<SourceStatus | "canceled", BillingStatus>> = {
  canceled: "canceled",
  readyToInvoice: "ready",
  notReady: "notReady",
  onInvoice: "onInvoice",
  posted: "posted",
  unknown: "unknown",
};

/** Of actuals and of product contract lines. */
export const billingStatusFromOption = (option: number | null): BillingStatus =>
  billingStatuses[actualFromOption(option)];

export const milestoneBillingFromOption = (option: number | null): BillingStatus =>
  billingStatuses[milestoneStatusFromOption(option)];

/** An adjustment that this version does not know counts as one that keeps the transaction from being invoiced. */
export const adjustmentFromOption = (option: number | null): Adjustment =>
  option === null ? "none" : (adjustments.get(option) ?? "unadjustable");

/** The class's own options; "other" has those that this version shows as such (facts 1.3). */
export const optionsOfTransactionClass = (type: TransactionClass): readonly number[] =>
  type === "other"
    ? [690970000, 690970001]
    : [...transactionClasses].flatMap(([option, name]) => (name === type ? [option] : []));

/** The option values that mean something here, by table and column. */
export type OptionsLeanedOn = Readonly<Record<string, readonly number[]>>;

/** Of every column whose options are read or written; the columns are those of `tables.ts`, by their logical names. */
export const optionsLeanedOn = (): OptionsLeanedOn => {
  const types = [...billingTypes.keys()];
  // what is shown as "other" may come or not
  const sold = [...transactionClasses.keys()].filter((option) => option >= first);
  const statuses = [...actualStatuses.keys()];
  return {
    "invoice.msdyn_projectinvoicestatus": [...invoiceStatuses.keys()],
    "invoice.msdyn_ordertype": [workBasedOrder],
    "invoicedetail.producttypecode": [projectServiceProduct],
    "invoicedetail.msdyn_billingmethod": [fixedPriceMethod],
    "msdyn_invoicelinetransaction.msdyn_billingtype": types,
    "msdyn_invoicelinetransaction.msdyn_transactionclassification": sold,
    "msdyn_invoicelinetransaction.msdyn_amountmethod": [multiplyQuantityByPrice],
    "msdyn_actual.msdyn_billingtype": types,
    "msdyn_actual.msdyn_transactionclassification": sold,
    "msdyn_actual.msdyn_transactiontypecode": [unbilledSales],
    "msdyn_actual.msdyn_billingstatus": statuses,
    "msdyn_actual.msdyn_adjustmentstatus": [...adjustments.keys()],
    "msdyn_contractlinescheduleofvalue.msdyn_invoicestatus": [...milestoneStatuses.keys()],
    "salesorderdetail.msdyn_billingstatus": statuses,
    "salesorderdetail.producttypecode": [projectServiceProduct],
    "msdyn_contractlineinvoiceschedule.msdyn_invoicerunstatus": [scheduleNotRun],
  };
};
