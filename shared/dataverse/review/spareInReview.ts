import { SpareColumns, spareOf } from "../organisation/spareColumns";
import { comparedActual, invoiceLineTable, invoiceTable, lineDetailTable } from "../tables";

/**
 * Columns that an organisation may lack and reviewing can do without: products and releases differ in them, or no public
 * list of the table names them. A row without one says nothing there. Everything else that is read has to be there.
 *
 * - `invoiceDate` comes with Field Service (platform review 1): not known, and not edited
 * - `hasCorrections`, `isCorrection`: without them no invoice is a correction
 * - sums of the contract line: how much of it is billed is not shown
 * - `amountMethod`: an amount is quantity × price
 * - an actual's `invoice`: it is found by its link (assumptions)
 * - names of who did what, and of what it was: left empty
 */
export const spareInReview: SpareColumns = [
  spareOf(invoiceTable, ["invoiceDate", "hasCorrections"]),
  spareOf(invoiceLineTable, ["billingMethod", "invoicedBefore", "contractAmount", "nonChargeable", "complimentary"]),
  spareOf(lineDetailTable, [
    ...(["externalDescription", "isCorrection", "amountMethod"] as const),
    ...(["project", "task", "category", "role", "resource", "unit"] as const),
  ]),
  spareOf(comparedActual, [
    ...(["invoice", "description", "amountMethod"] as const),
    ...(["project", "task", "category", "role", "resource", "unit"] as const),
  ]),
];
