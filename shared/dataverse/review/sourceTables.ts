import { InvoiceId } from "../../invoicing/ids";
import { actualOnInvoice } from "../optionSets";
import { inList, ofOne, Query, selected, selectedOf } from "./queries";
import { actualTable, comparedActual, milestoneTable } from "../tables";

const actuals = (filter: string): Query => ({
  table: actualTable.name,
  options: `?${selectedOf(comparedActual)}&$filter=${filter}`,
});

/**
 * The unbilled sales that stand on these invoices, in the columns that they share with their line details (facts 1.3,
 * 1.4). That such an actual names its invoice is inferred: where it does not, each is read by its link.
 */
export const sourcesOnQuery = (invoices: readonly InvoiceId[]): Query => ({
  ...actuals(
    `${inList(comparedActual.columns.invoice, invoices)} and ${actualTable.columns.billingStatus} eq ${actualOnInvoice}` +
      `&$orderby=${comparedActual.columns.documentDate} asc,${actualTable.id} asc`,
  ),
  spread: ofOne(invoices, comparedActual, [[actualTable.columns.billingStatus, actualOnInvoice]]),
});

export const milestonesQuery = (ids: readonly string[]): Query => ({
  table: milestoneTable.name,
  options: `?${selected([milestoneTable.id, milestoneTable.columns.amount])}&$filter=${inList(milestoneTable.id, ids)}`,
});

export const sourcesQuery = (ids: readonly string[]): Query => actuals(inList(actualTable.id, ids));
