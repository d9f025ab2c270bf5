import { InvoiceId } from "../../invoicing/ids";
import {
  connectionTable,
  currencyTable,
  invoiceLineTable,
  invoiceTable,
  lineDetailTable,
  lookupValue,
  messageTable,
} from "../tables";

/** One read, as `context.webAPI.retrieveMultipleRecords` takes it. */
export interface Query {
  readonly table: string;
  readonly options: string;
}

const reviewLookups: ReadonlySet<string> = new Set<string>([
  invoiceTable.columns.customer,
  invoiceTable.columns.contract,
  invoiceTable.columns.currency,
  invoiceLineTable.columns.invoice,
  invoiceLineTable.columns.unit,
  invoiceLineTable.columns.product,
  lineDetailTable.columns.invoice,
  lineDetailTable.columns.line,
  lineDetailTable.columns.project,
  lineDetailTable.columns.task,
  lineDetailTable.columns.category,
  lineDetailTable.columns.role,
  lineDetailTable.columns.resource,
  lineDetailTable.columns.unit,
]);

/** `$select` with look-ups read by their values. */
export const selected = (columns: readonly string[], lookups: ReadonlySet<string> = reviewLookups): string =>
  `$select=${columns.map((column) => (lookups.has(column) ? lookupValue(column) : column)).join(",")}`;

const expandedCurrency =
  `$expand=${invoiceTable.columns.currency}` + `($select=${Object.values(currencyTable.columns).join(",")})`;

export const inList = (column: string, ids: readonly string[]): string =>
  `Microsoft.Dynamics.CRM.In(PropertyName='${column}',PropertyValues=[${ids.map((id) => `'${id}'`).join(",")}])`;

export const invoicesQuery = (ids: readonly InvoiceId[]): Query => ({
  table: invoiceTable.name,
  options:
    `?${selected(Object.values(invoiceTable.columns))}&$filter=${inList(invoiceTable.id, ids)}` +
    `&${expandedCurrency}`,
});

export const linesQuery = (invoices: readonly InvoiceId[]): Query => ({
  table: invoiceLineTable.name,
  options:
    `?${selected(Object.values(invoiceLineTable.columns))}&$filter=${inList(invoiceLineTable.columns.invoice, invoices)}` +
    `&$orderby=${invoiceLineTable.columns.order} asc`,
});

export const detailsQuery = (invoices: readonly InvoiceId[], taxColumn: string | null): Query => ({
  table: lineDetailTable.name,
  options:
    `?${selected([...Object.values(lineDetailTable.columns), ...(taxColumn ? [taxColumn] : [])])}` +
    `&$filter=${inList(lineDetailTable.columns.invoice, invoices)}` +
    `&$orderby=${lineDetailTable.columns.documentDate} asc,${lineDetailTable.id} asc`,
});

const anyOf = (column: string, values: readonly string[]): string =>
  values.map((value) => `${column} eq '${value.replace(/'/g, "''")}'`).join(" or ");

export const connectionsQuery = (detailIds: readonly string[]): Query => ({
  table: connectionTable.name,
  options:
    `?$select=${Object.values(connectionTable.columns).join(",")}` +
    `&$filter=${inList(connectionTable.columns.first, detailIds)}`,
});

export const statusQuery = (
  table: { readonly name: string; readonly id: string },
  column: string,
  id: string,
): Query => ({ table: table.name, options: `?$select=${column}&$filter=${table.id} eq ${id}` });

export const messagesQuery = (names: readonly string[]): Query => ({
  table: messageTable.name,
  options: `?$select=${messageTable.columns.name}&$filter=${anyOf(messageTable.columns.name, names)}`,
});
