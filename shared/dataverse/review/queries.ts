import { InvoiceId } from "../../invoicing/ids";
import { Choice, Column, Key, logicalName, Lookup, Text } from "../columns";
import {
  connectionTable,
  currencyTable,
  invoiceLineTable,
  invoiceTable,
  lineDetailTable,
  messageTable,
} from "../tables";

/** One read, as `context.webAPI.retrieveMultipleRecords` takes it. */
export interface Query {
  readonly table: string;
  readonly options: string;
}

/** `$select`, in the order given. */
export const selected = (columns: readonly string[]): string => `$select=${columns.join(",")}`;

/** Everything that is declared of a table. */
export const selectedOf = (table: { readonly columns: Readonly<Record<string, Column>> }): string =>
  selected(Object.values(table.columns));

export const inList = (column: Key | Text | Lookup, ids: readonly string[]): string =>
  `Microsoft.Dynamics.CRM.In(PropertyName='${logicalName(column)}',PropertyValues=[${ids.map((id) => `'${id}'`).join(",")}])`;

export const invoicesQuery = (ids: readonly InvoiceId[]): Query => ({
  table: invoiceTable.name,
  options:
    `?${selectedOf(invoiceTable)}&$filter=${inList(invoiceTable.id, ids)}` +
    `&$expand=${logicalName(invoiceTable.columns.currency)}(${selectedOf(currencyTable)})`,
});

export const linesQuery = (invoices: readonly InvoiceId[]): Query => ({
  table: invoiceLineTable.name,
  options:
    `?${selectedOf(invoiceLineTable)}&$filter=${inList(invoiceLineTable.columns.invoice, invoices)}` +
    `&$orderby=${invoiceLineTable.columns.order} asc`,
});

export const detailsQuery =
  (taxColumn: string | null) =>
  (invoices: readonly InvoiceId[]): Query => ({
    table: lineDetailTable.name,
    options:
      `?${selected([...Object.values(lineDetailTable.columns), ...(taxColumn ? [taxColumn] : [])])}` +
      `&$filter=${inList(lineDetailTable.columns.invoice, invoices)}` +
      `&$orderby=${lineDetailTable.columns.documentDate} asc,${lineDetailTable.id} asc`,
  });

/** A filter: a text is one of these. */
export const anyOf = (column: Text, values: readonly string[]): string =>
  values.map((value) => `${column} eq '${value.replace(/'/g, "''")}'`).join(" or ");

export const connectionsQuery = (detailIds: readonly string[]): Query => ({
  table: connectionTable.name,
  options: `?${selectedOf(connectionTable)}` + `&$filter=${inList(connectionTable.columns.first, detailIds)}`,
});

export const statusQuery = (table: { readonly name: string; readonly id: Key }, column: Choice, id: string): Query => ({
  table: table.name,
  options: `?$select=${column}&$filter=${table.id} eq ${id}`,
});

export const messagesQuery = (names: readonly string[]): Query => ({
  table: messageTable.name,
  options: `?$select=${messageTable.columns.name}&$filter=${anyOf(messageTable.columns.name, names)}`,
});
