import { InvoiceId } from "../../invoicing/ids";
import { anyOf } from "../wire/anyOf";
import { BulkColumn } from "../organisation/bulkColumn";
import { Spread } from "../wire/spread";
import { Choice, Column, Key, logicalName, Lookup, Text } from "../columns";
import {
  comparedActual,
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
  /** Where there may be more than a page of rows: by what the others are read all at the same time. */
  readonly spread?: Spread | undefined;
  /** Told, where there is more than a page: how many more rows have come, and how many there are once they were counted. */
  readonly told?: ((rows: number, of?: number) => void) | undefined;
}

/** `$select`, in the order given. */
export const selected = (columns: readonly string[]): string => `$select=${columns.join(",")}`;

interface Declared {
  readonly columns: Readonly<Record<string, Column>>;
}

/** Everything that is declared of a table. */
export const selectedOf = (table: Declared): string => selectedAnd(table, null);

/** The same and a column that was found, where there is one. */
const selectedAnd = ({ columns }: Declared, found: string | null | undefined): string =>
  selected([...new Set([...Object.values(columns), ...(found ? [found] : [])])]);

export const inList = (column: Key | Text | Lookup, ids: readonly string[]): string =>
  `Microsoft.Dynamics.CRM.In(PropertyName='${logicalName(column)}',PropertyValues=[${ids.map((id) => `'${id}'`).join(",")}])`;

/** @param bulk the column of a confirmation in bulk, where there is one */
export const invoicesQuery =
  (bulk: BulkColumn | null = null) =>
  (ids: readonly InvoiceId[]): Query => ({
    table: invoiceTable.name,
    options:
      `?${selectedAnd(invoiceTable, bulk?.name)}&$filter=${inList(invoiceTable.id, ids)}` +
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
      `?${selectedAnd(lineDetailTable, taxColumn)}` +
      `&$filter=${inList(lineDetailTable.columns.invoice, invoices)}` +
      `&$orderby=${lineDetailTable.columns.documentDate} asc,${lineDetailTable.id} asc`,
    spread: ofOne(invoices, lineDetailTable),
  });

/** Of one invoice: those of several are read for a page of the list, and page after page. */
export function ofOne(
  [invoice, ...others]: readonly InvoiceId[],
  { id, columns }: typeof lineDetailTable | typeof comparedActual,
  conditions: Spread["conditions"] = [],
): Spread | undefined {
  if (!invoice || others.length > 0) return undefined;
  return { id, column: columns.documentDate, conditions: [[columns.invoice, invoice], ...conditions] };
}

export const connectionsQuery = (detailIds: readonly string[]): Query => ({
  table: connectionTable.name,
  options: `?${selectedOf(connectionTable)}` + `&$filter=${inList(connectionTable.columns.first, detailIds)}`,
});

export const statusQuery = (table: { readonly name: string; readonly id: Key }, column: Choice, id: string): Query => ({
  table: table.name,
  options: `?$select=${column}&$filter=${table.id} eq ${id}`,
});

export const statusesQuery =
  (table: { readonly name: string; readonly id: Key }, column: Choice) =>
  (ids: readonly string[]): Query => ({
    table: table.name,
    options: `?${selected([table.id, column])}&$filter=${inList(table.id, ids)}`,
  });

export const messagesQuery = (names: readonly string[]): Query => ({
  table: messageTable.name,
  options: `?$select=${messageTable.columns.name}&$filter=${anyOf(messageTable.columns.name, names)}`,
});
