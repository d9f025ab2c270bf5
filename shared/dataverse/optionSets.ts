import { BillingType } from "../calculation/lineTotals";
import { Adjustment, BillingStatus } from "../invoicing/backlog";
import { InvoiceStatus } from "../invoicing/invoiceStatus";
import { TransactionClass } from "../invoicing/transactionClass";
import { SourceStatus } from "../procedures/reviewPort";

/** Option values never leave this file. Sources: facts 1.1 to 1.7, each set as the vendor's metadata has it. */
const billingTypes: ReadonlyMap<number, BillingType> = /* @__PURE__ */ new Map([
  [192350000, "nonChargeable"],
  [192350001, "chargeable"],
  [192350002, "complimentary"],
  [192350003, "notAvailable"],
]);

const transactionClasses: ReadonlyMap<number, TransactionClass> = /* @__PURE__ */ new Map([
  [192350000, "time"],
  [192350001, "expense"],
  [192350002, "material"],
  [192350003, "milestone"],
  [192350004, "fee"],
  [690970002, "tax"],
]);

const invoiceStatuses: ReadonlyMap<number, InvoiceStatus> = /* @__PURE__ */ new Map([
  [192350000, "draft"],
  [192350001, "inReview"],
  [192350002, "confirmed"],
  [192350003, "paid"],
]);

const actualStatuses: ReadonlyMap<number, SourceStatus> = /* @__PURE__ */ new Map([
  [192350000, "notReady"],
  [192350001, "onInvoice"],
  [192350002, "posted"],
  [192350004, "readyToInvoice"],
]);

const milestoneStatuses: ReadonlyMap<number, SourceStatus> = /* @__PURE__ */ new Map([
  [192350000, "notReady"],
  [192350001, "readyToInvoice"],
  [192350002, "onInvoice"],
  [192350003, "posted"],
]);

/** "Customer Invoice Created": what stands on a draft. */
export const actualOnInvoice = 192350001;
const canceledActual = 192350003;

const adjustments: ReadonlyMap<number, Adjustment> = /* @__PURE__ */ new Map([
  [192350000, "inProcess"],
  [192350001, "adjusted"],
  [192350002, "unadjustable"],
]);

/** Facts 1.3: what sells time, expense … and is not billed yet. */
export const unbilledSales = 192350005;
/** Draft and In review: what may still be changed. */
export const openInvoiceStatuses: readonly number[] = [192350000, 192350001];
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

export function optionOfBillingType(type: BillingType): number {
  const found = [...billingTypes].find(([, name]) => name === type);
  if (!found) throw new Error(`No option for billing type ${type}`);
  return found[0];
}

/** A class that this version does not know is still shown and summed, as "other". */
export const transactionClassFromOption = (option: number): TransactionClass =>
  transactionClasses.get(option) ?? "other";

export const invoiceStatusFromOption = (option: number | null): InvoiceStatus =>
  (option === null ? undefined : invoiceStatuses.get(option)) ?? "unknown";

export const actualStatusFromOption = (option: number | null): SourceStatus =>
  (option === null ? undefined : actualStatuses.get(option)) ?? "unknown";

export const milestoneStatusFromOption = (option: number | null): SourceStatus =>
  (option === null ? undefined : milestoneStatuses.get(option)) ?? "unknown";

const billingStatuses: Readonly<Record<SourceStatus, BillingStatus>> = {
  readyToInvoice: "ready",
  notReady: "notReady",
  onInvoice: "onInvoice",
  posted: "posted",
  unknown: "unknown",
};

/** Of actuals and of product contract lines. */
export const billingStatusFromOption = (option: number | null): BillingStatus =>
  option === canceledActual ? "canceled" : billingStatuses[actualStatusFromOption(option)];

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
