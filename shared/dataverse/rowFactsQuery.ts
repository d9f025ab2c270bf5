import { InvoiceId } from "../invoicing/ids";
import { openInvoiceStatuses } from "./optionSets";
import { Query } from "./queries";
import { idColumnOf, invoiceTable, lineDetailTable } from "./tables";

const { columns } = lineDetailTable;

/** How the groups' columns are called in the answer. */
export const rowFact = {
  invoice: "inv",
  line: "line",
  billingType: "bill",
  method: "method",
  transactionClass: "class",
  count: "n",
  prices: "prices",
  amounts: "amounts",
  amount: "amount",
  tax: "tax",
  highestPrice: "price",
  highestQuantity: "quantity",
} as const;

const attribute = (name: string, alias: string, how: string): string =>
  `<attribute name="${name}" alias="${alias}" ${how}/>`;
const grouped = (name: string, alias: string): string => attribute(name, alias, 'groupby="true"');
const added = (name: string, alias: string, how: string): string => attribute(name, alias, `aggregate="${how}"`);

const list = (name: string, values: readonly (string | number)[]): string =>
  `<filter><condition attribute="${name}" operator="in">${values.map((each) => `<value>${each}</value>`).join("")}` +
  `</condition></filter>`;

/**
 * The rows of the open ones among some invoices, added up where they live: one row for every line and kind of row, so
 * that a page of 250 invoices is one request. Beyond 50,000 rows the platform refuses (facts 5.1).
 */
export const rowFactsQuery = (ids: readonly InvoiceId[], taxColumn: string | null): Query => ({
  table: lineDetailTable.name,
  options: `?fetchXml=${encodeURIComponent(
    `<fetch aggregate="true"><entity name="${lineDetailTable.name}">` +
      grouped(columns.invoice, rowFact.invoice) +
      grouped(columns.line, rowFact.line) +
      grouped(columns.billingType, rowFact.billingType) +
      grouped(columns.amountMethod, rowFact.method) +
      grouped(columns.transactionClass, rowFact.transactionClass) +
      added(lineDetailTable.id, rowFact.count, "count") +
      added(columns.price, rowFact.prices, "countcolumn") +
      added(columns.amount, rowFact.amounts, "countcolumn") +
      added(columns.amount, rowFact.amount, "sum") +
      added(columns.price, rowFact.highestPrice, "max") +
      added(columns.quantity, rowFact.highestQuantity, "max") +
      (taxColumn ? added(taxColumn, rowFact.tax, "sum") : "") +
      list(columns.invoice, ids) +
      `<link-entity name="${invoiceTable.name}" from="${idColumnOf(invoiceTable.name)}" to="${columns.invoice}">` +
      `${list(invoiceTable.columns.status, openInvoiceStatuses)}</link-entity></entity></fetch>`,
  )}`,
});
