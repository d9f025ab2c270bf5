import { SpareColumns } from "../organisation/spareColumns";
import { Amount } from "../columns";
import { comparedActual, invoiceLineTable, invoiceTable, lineDetailTable, workColumns } from "../tables";

/**
 * Columns that an organisation may lack and reviewing can do without: products and releases differ in them, or no public
 * list of the table names them. A row without one says nothing there. Everything else that is read has to be there.
 *
 * - `invoiceDate` comes with Field Service (platform review 1): not known, and not edited
 * - sums of the contract line: how much of it is billed is not shown
 * - `amountMethod`: an amount is quantity × price
 * - an actual's `invoice`, and whatever it is compared with its row by: it is found by its link, and a row without a link
 *   is said to be one whose transaction is not known (`rowSources.ts`)
 * - the tax column that a maker has named: the details then have none of their own
 * - names of who did what, and of what it was, where they are only shown: left empty
 *
 * What tells a correction from an invoice is not spared: it turns round what becomes of a lowered quantity.
 */
export const spareInReview = (taxColumn: string | null): SpareColumns => {
  const [header, line, detail, actual] = [invoiceTable, invoiceLineTable, lineDetailTable, comparedActual] as const;
  const besideAmounts = [detail.columns.amountMethod, ...Object.values(workColumns)];
  return [
    [header.name, [header.columns.invoiceDate]],
    [line.name, [line.columns.billingMethod, line.columns.invoicedBefore, line.columns.contractAmount]],
    [
      detail.name,
      [detail.columns.externalDescription, ...besideAmounts, ...(taxColumn === null ? [] : [taxColumn as Amount])],
    ],
    [actual.name, [actual.columns.invoice, actual.columns.description, ...besideAmounts]],
  ];
};
