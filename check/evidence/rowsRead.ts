import { logicalName } from "../../shared/dataverse/columns";
import { actualBacklog } from "../../shared/dataverse/creation/backlogTables";
import {
  actualOnInvoice,
  billedSales,
  invoiceStatusFromOption,
  multiplyQuantityByPrice,
  workBasedOrder,
} from "../../shared/dataverse/optionSets";
import { contractLineColumn, inProcess, weighedSets } from "../../shared/dataverse/organisation/namedByCheck";
import {
  connectionTable,
  connectionTypeColumn,
  createdOnColumn,
  currencyTable,
  invoiceLineTable,
  invoiceTable,
  lineDetailTable,
} from "../../shared/dataverse/tables";

/** Reads of existing data. */
export type RowsName =
  | "invoices"
  | "currencies"
  | "details"
  | "links"
  | "transactions"
  | "corrections"
  | "lines"
  | "linesDetails"
  | "billed"
  | "linesLinks"
  | "sources";

export interface RowsRead {
  readonly table: string;
  readonly set: string;
  readonly columns: readonly string[];
  readonly filter: string;
  readonly most: number;
}

const [header, line, detail, actual] = [
  invoiceTable.columns,
  invoiceLineTable.columns,
  lineDetailTable.columns,
  actualBacklog.columns,
] as const;

/** A line detail has the currency of its invoice; the controls read it there. */
export const currencyColumn = header.currency;

/** How many rows of each kind are looked at: the newest ones. */
const few = 100;
export const mostDetails = 1000;

/** What needs no other rows to be asked for. */
export const firstRows: Readonly<Partial<Record<RowsName, RowsRead>>> = {
  invoices: {
    ...invoiceTable,
    table: invoiceTable.name,
    columns: [
      ...[invoiceTable.id, header.status, header.hasCorrections, header.currency],
      ...[header.discountPercent, header.discountAmount, header.freight],
      ...[header.lineItemAmount, header.lineItemDiscount, header.totalDiscount],
      ...[header.amountLessFreight, header.tax, header.total],
    ],
    filter: `${header.orderType} eq ${workBasedOrder}`,
    most: few,
  },
  currencies: {
    table: currencyTable.name,
    set: weighedSets.currencies,
    columns: [currencyTable.id, currencyTable.columns.decimals],
    filter: "",
    most: 500,
  },
  details: {
    table: lineDetailTable.name,
    set: lineDetailTable.set,
    columns: [detail.quantity, detail.price, detail.amount, currencyColumn],
    filter: `${detail.amountMethod} eq ${multiplyQuantityByPrice} and ${detail.price} ne null`,
    most: mostDetails,
  },
  links: {
    table: connectionTable.name,
    set: weighedSets.connections,
    columns: [connectionTypeColumn, connectionTable.columns.secondType],
    filter: [connectionTypeColumn, connectionTable.columns.secondType]
      .map((column) => `${column} eq '${lineDetailTable.name}'`)
      .join(" or "),
    most: few,
  },
  transactions: {
    table: actualBacklog.name,
    set: weighedSets.actuals,
    columns: [actual.invoice, actual.billingStatus, actual.adjustment],
    filter: `${actual.billingStatus} eq ${actualOnInvoice} or ${actual.adjustment} eq ${inProcess}`,
    most: 2 * few,
  },
  corrections: {
    table: lineDetailTable.name,
    set: lineDetailTable.set,
    columns: [detail.invoice],
    filter: `${detail.isCorrection} eq true`,
    most: few,
  },
};

/** What is asked of the lines of some invoices. */
export const linesOf = (invoices: readonly string[]): RowsRead => ({
  table: invoiceLineTable.name,
  set: invoiceLineTable.set,
  columns: [
    ...[invoiceLineTable.id, line.invoice, line.productType, line.extended, line.tax, line.manualDiscount],
    ...[line.chargeable, line.invoicedBefore, contractLineColumn],
  ],
  filter: oneOf(line.invoice, invoices),
  most: mostDetails,
});

export const detailsOf = (invoices: readonly string[], taxColumn: string | null): RowsRead => ({
  table: lineDetailTable.name,
  set: lineDetailTable.set,
  columns: [
    ...[lineDetailTable.id, detail.invoice, detail.line, detail.billingType],
    ...[detail.quantity, detail.price, detail.amount, ...(taxColumn === null ? [] : [taxColumn])],
  ],
  filter: oneOf(detail.invoice, invoices),
  most: mostDetails,
});

/** What confirming wrote for some invoices. */
export const billedOf = (invoices: readonly string[]): RowsRead => ({
  table: actualBacklog.name,
  set: weighedSets.actuals,
  columns: [actual.invoice, actual.billingType, actual.quantity, actual.price],
  filter: `${actual.transactionType} eq ${billedSales} and (${oneOf(actual.invoice, invoices)})`,
  most: mostDetails,
});

export const linksOf = (details: readonly string[]): RowsRead => ({
  table: connectionTable.name,
  set: weighedSets.connections,
  columns: Object.values(connectionTable.columns),
  filter: details.map((id) => `${connectionTable.columns.first} eq '${id}'`).join(" or "),
  most: few,
});

export const sourcesOf = (ids: readonly string[]): RowsRead => ({
  table: actualBacklog.name,
  set: weighedSets.actuals,
  columns: [actualBacklog.id, actual.quantity, actual.price],
  filter: oneOf(actualBacklog.id, ids),
  most: few,
});

const oneOf = (column: string, ids: readonly string[]): string => ids.map((id) => `${column} eq ${id}`).join(" or ");

/** Whether an invoice has been confirmed. */
export const isFinished = (status: unknown): boolean =>
  ["confirmed", "paid"].includes(invoiceStatusFromOption(typeof status === "number" ? status : null));

/** Every column that a read names, as metadata does. */
export const columnsOf = ({ columns, filter }: RowsRead): readonly string[] =>
  [createdOnColumn, ...columns, ...[...filter.matchAll(/(\w+) (?:eq|ne) /g)].map(([, name = ""]) => name)].map((each) =>
    logicalName(each),
  );

/** Newest first, where the order says something. */
export const addressOf = ({ set, columns, filter, most }: RowsRead): string =>
  `${set}?$select=${columns.join(",")}${filter === "" ? "" : `&$filter=${filter}`}&$orderby=${createdOnColumn} desc&$top=${most}`;
