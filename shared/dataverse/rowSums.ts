import { InvoiceId } from "../invoicing/ids";
import { LineDetail } from "../invoicing/invoice";
import { detailFromRow } from "./detailFromRow";
import { openInvoiceStatuses } from "./optionSets";
import { Query } from "./queries";
import { optionOf, WireRow } from "./row";
import { invoiceTable, lineDetailTable, lookupValue } from "./tables";

const { columns } = lineDetailTable;
const [count, prices, amounts] = ["n", "prices", "amounts"];

/** What rows are alike in; called as in a row. */
const groups = [
  [columns.invoice, lookupValue(columns.invoice)],
  [columns.line, lookupValue(columns.line)],
  ...[columns.billingType, columns.amountMethod, columns.transactionClass].map((name) => [name, name] as const),
] as const;

const list = (name: string, values: readonly (string | number)[]): string =>
  `<filter><condition attribute="${name}" operator="in"><value>${values.join("</value><value>")}</value></condition></filter>`;

/**
 * The rows of the open ones among some invoices, added up where they live: one row for every line and kind of row, so
 * that a page of 250 invoices is one request. The highest price and quantity tell whether all can be read. Beyond
 * 50,000 rows the platform refuses (facts 5.1).
 */
export function rowSumsQuery(ids: readonly InvoiceId[], taxColumn: string | null): Query {
  const sums = [
    [lineDetailTable.id, count, "count"],
    [columns.price, prices, "countcolumn"],
    [columns.amount, amounts, "countcolumn"],
    [columns.amount, columns.amount, "sum"],
    [columns.price, columns.price, "max"],
    [columns.quantity, columns.quantity, "max"],
    ...(taxColumn ? [[taxColumn, taxColumn, "sum"]] : []),
  ];
  const attributes = [
    ...groups.map(([name, alias]) => `<attribute name="${name}" alias="${alias}" groupby="true"/>`),
    ...sums.map(([name, alias, how]) => `<attribute name="${name}" alias="${alias}" aggregate="${how}"/>`),
  ];
  return {
    table: lineDetailTable.name,
    options: `?fetchXml=${encodeURIComponent(
      `<fetch aggregate="true"><entity name="${lineDetailTable.name}">${attributes.join("")}${list(columns.invoice, ids)}` +
        `<link-entity name="${invoiceTable.name}" from="${invoiceTable.id}" to="${columns.invoice}">` +
        `${list(invoiceTable.columns.status, openInvoiceStatuses)}</link-entity></entity></fetch>`,
    )}`,
  };
}

/**
 * A group as the rows that it stands for: one with their sums, and one without an amount where any of them lacks its
 * price. Of a sum nobody can tell whether it is quantity × price.
 */
export function detailsFromSums(row: WireRow, taxColumn: string | null): readonly LineDetail[] {
  const own = { [lineDetailTable.id]: count, "@odata.etag": count };
  const detail = detailFromRow({ ...row, ...own }, () => null, taxColumn);
  const [all, priced, billed] = [count, prices, amounts].map((alias) => optionOf(row, alias) ?? 0);
  const isWhole = billed === all && (priced === all || !detail.isMultiplied);
  const sums = { ...detail, isMultiplied: false };
  return isWhole ? [sums] : [sums, { ...sums, amount: null, tax: null }];
}
