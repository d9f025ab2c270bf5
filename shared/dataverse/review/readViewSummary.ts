import { beforeTax } from "../../calculation/beforeTax";
import { err } from "../../core/result";
import { AskedView } from "../../invoicing/finding/askedView";
import { ageAfter, InvoiceGroup } from "../../invoicing/finding/invoiceGroup";
import { plainId } from "../../invoicing/ids";
import { Currency } from "../../invoicing/words/currency";
import { Answer } from "../../procedures/review/reviewPort";
import { Choice } from "../columns";
import { currencyTable, invoiceTable, ownViewTable, viewTable } from "../tables";
import { ReadApi } from "../wire/readApi";
import { readRows } from "../wire/readRows";
import { amountOrZero, flagOf, optionOf, requiredText, textOf, WireRow } from "../wire/row";
import { DataSetFilter } from "./listFilter";
import { selectedOf } from "./queries";
import { wordless } from "./fetchFilter";
import { isProjectInvoice, statusFromRow } from "./invoiceFromRow";
import { countName, pastName, prefix, recentName, summaryFetch, totalName } from "./summaryFetch";

/** No gateway cuts an address that is no longer. */
const longestAddress = 8000;

/** Reads the figures over whole views; each view's query once. */
export function viewSummaries(reads: ReadApi): (view: AskedView) => Answer<readonly InvoiceGroup[]> {
  const queries = new Map<string, string>();
  return async ({ id, filter, today }) => {
    const view = plainId(id ?? "");
    for (const table of [viewTable, ownViewTable]) {
      if (!view || queries.has(view)) break;
      const options = `?${selectedOf(table)}&$filter=${table.id} eq ${view}`;
      const read = await readRows(reads, { table: table.name, options }, (row) =>
        requiredText(row, table.columns.fetchXml),
      );
      if (!read.ok) return read;
      for (const xml of read.value) queries.set(view, xml);
    }
    const xml = summaryFetch(queries.get(view) ?? "", filter as DataSetFilter | null, today);
    return xml === null ? err({ kind: "gone" }) : readGroups(reads, invoiceTable.name, xml, groupFromRow);
  };
}

/** Asks for an aggregate, where it can be asked for, and reads its rows by the names without {@link prefix}. */
export async function readGroups<T>(
  reads: ReadApi,
  table: string,
  xml: string,
  map: (row: WireRow) => T,
): Answer<readonly T[]> {
  const options = `?fetchXml=${encodeURIComponent(xml)}`;
  if (options.length > longestAddress || xml.includes(wordless)) return err({ kind: "gone" });
  return readRows(reads, { table, options }, (row) =>
    map(Object.fromEntries(Object.entries(row).map(([name, value]) => [name.replace(prefix, ""), value]))),
  );
}

/** What every group says. */
export const figuresFromRow = (row: WireRow): Pick<InvoiceGroup, "count" | "currency" | "past"> => ({
  count: optionOf(row, countName) ?? 0,
  currency: currencyFromRow(row),
  past: ageAfter((days) => isIn(row, pastName(days))),
});

const isIn = (row: WireRow, name: Choice): boolean => optionOf(row, name) !== null;

function groupFromRow(row: WireRow): InvoiceGroup {
  const { pricingError, hasCorrections, total, tax } = invoiceTable.columns;
  return {
    ...figuresFromRow(row),
    isProjectInvoice: isProjectInvoice(row),
    status: statusFromRow(row),
    hasPricingError: (optionOf(row, pricingError) ?? 0) !== 0,
    isCorrective: flagOf(row, hasCorrections),
    hasTotal: isIn(row, totalName),
    isRecent: isIn(row, recentName),
    amount: beforeTax(amountOrZero(row, total), amountOrZero(row, tax)),
  };
}

function currencyFromRow(row: WireRow): Currency | null {
  const { code, decimals } = currencyTable.columns;
  const [known, digits] = [textOf(row, code), optionOf(row, decimals)];
  return known === "" || digits === null ? null : { code: known, decimals: digits };
}
