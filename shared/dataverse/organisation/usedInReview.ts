import { optionsLeanedOn } from "../optionSets";
import { spareInReview } from "../review/spareInReview";
import {
  actualTable,
  changedColumn,
  comparedActual,
  connectionTable,
  contractLineTable,
  currencyTable,
  invoiceLineTable,
  invoiceTable,
  lineDetailTable,
  messageTable,
  correctedDetail,
  milestoneTable,
  ownViewTable,
  pendingActual,
  statusReasonColumn,
  viewTable,
  waitingActual,
} from "../tables";
import { TableUse, tableUse } from "./leantTable";

/** What line details and actuals have in common. */
export const figureKinds = {
  quantity: "amount",
  price: "amount",
  amount: "amount",
  billingType: "choice",
  transactionClass: "choice",
  documentDate: "moment",
} as const;

/** What reviewing reads and writes, table by table. */
export function usedInReview(): readonly TableUse[] {
  const leansOn = tableUse({ control: "InvoiceReview", spare: spareInReview(null), options: optionsLeanedOn() });
  return [
    leansOn(invoiceTable, {
      ...({ orderType: "choice", status: "choice", state: "choice", pricingError: "choice" } as const),
      ...({ hasCorrections: "flag", invoiceDate: "day", dueDate: "day" } as const),
      ...({ discountPercent: "amount", discountAmount: "amount", freight: "amount" } as const),
      ...({ lineItemAmount: "amount", lineItemDiscount: "amount", totalDiscount: "amount" } as const),
      ...({ amountLessFreight: "amount", tax: "amount", total: "amount" } as const),
    }),
    leansOn(invoiceLineTable, {
      ...({ productType: "choice", billingMethod: "choice", order: "choice" } as const),
      ...({ quantity: "amount", pricePerUnit: "amount", manualDiscount: "amount", tax: "amount" } as const),
      ...({ extended: "amount", chargeable: "amount", invoicedBefore: "amount", contractAmount: "amount" } as const),
    }),
    leansOn(lineDetailTable, { ...figureKinds, amountMethod: "choice", isCorrection: "flag" }),
    leansOn(currencyTable, { decimals: "choice" }),
    leansOn(connectionTable, {}),
    leansOn(actualTable, { billingStatus: "choice" }),
    leansOn(comparedActual, { ...figureKinds, amountMethod: "choice" }),
    leansOn(waitingActual, {
      ...({ billingStatus: "choice", adjustment: "choice", transactionType: "choice", billingType: "choice" } as const),
      ...({ amount: "amount", documentDate: "moment" } as const),
    }),
    leansOn(pendingActual, {
      ...{ ...figureKinds, amountMethod: "choice" },
      ...({ billingStatus: "choice", adjustment: "choice", transactionType: "choice" } as const),
    }),
    leansOn(correctedDetail, {}),
    // how a view finds its invoices, to count them all
    leansOn(viewTable, {}),
    leansOn(ownViewTable, {}),
    leansOn(milestoneTable, { invoiceStatus: "choice", amount: "amount" }),
    leansOn(contractLineTable, { billingStatus: "choice" }),
    leansOn(messageTable, {}),
    leansOn({ name: invoiceTable.name, columns: { changed: changedColumn } }, { changed: "moment" }),
    // the state change that a maker may allow in the place of a message
    leansOn({ name: invoiceTable.name, columns: { reason: statusReasonColumn } }, { reason: "choice" }),
  ];
}
