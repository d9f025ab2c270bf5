import { Chip, chips } from "../../invoicing/finding/chips";
import { CalendarDate } from "../../invoicing/words/calendarDate";
import { Amount, Choice, logicalName, Text } from "../columns";
import { currencyTable, invoiceTable } from "../tables";
import { chipFilter, DataSetFilter, projectInvoices } from "./chipFilters";
import { fetchFilter } from "./fetchFilter";

/** What stands in a row of the answer, one a currency. */
export const answered = {
  code: "pinv_code" as Text,
  decimals: "pinv_decimals" as Choice,
  rows: "pinv_rows" as Choice,
  projectRows: "pinv_project_n" as Choice,
  count: (chip: Chip) => `pinv_${chip}_n` as Choice,
  total: (chip: Chip) => `pinv_${chip}_total` as Amount,
  tax: (chip: Chip) => `pinv_${chip}_tax` as Amount,
} as const;

/**
 * A view's query, turned into one that counts and sums what it finds: grouped by currency, and for each chip joined once
 * more with the invoices that are in it. One request whatever the number of chips.
 *
 * @param viewXml as the view has it
 * @param filter what narrows the view beside its query
 * @returns null where the view's query is not one that this can be done to: rows that its links repeat are told apart by
 *   `distinct`, which no aggregate can
 */
export function summaryFetch(viewXml: string, filter: DataSetFilter | null, today: CalendarDate): string | null {
  const start = /<fetch\b[^>]*>\s*<entity\s[^>]*\bname=["'](\w+)["'][^>]*>/.exec(viewXml);
  const end = viewXml.lastIndexOf("</entity>");
  if (!start || start[1] !== invoiceTable.name || end < 0) return null;
  const isDistinct = /\bdistinct=["'](true|1)["']/.test(start[0]);
  if (isDistinct && viewXml.includes("<link-entity")) return null;
  const inside = viewXml
    .slice(start.index + start[0].length, end)
    .replace(/<(attribute|order|all-attributes)\b[^>]*?(\/>|>\s*<\/\1>)/g, "");
  return [
    `<fetch aggregate="true"><entity name="${invoiceTable.name}">${inside}`,
    filter ? fetchFilter(filter) : "",
    `<attribute name="${invoiceTable.id}" aggregate="count" alias="${answered.rows}"/>`,
    byCurrency(),
    joined("pinv_project", projectInvoices(), counted(answered.projectRows)),
    ...chips.map((chip) =>
      joined(
        `pinv_${chip}`,
        chipFilter(chip, today),
        counted(answered.count(chip)) +
          summed(invoiceTable.columns.total, answered.total(chip)) +
          summed(invoiceTable.columns.tax, answered.tax(chip)),
      ),
    ),
    "</entity></fetch>",
  ].join("");
}

const link = (table: string, column: string, alias: string, content: string): string =>
  `<link-entity name="${table}" from="${column}" to="${column}" link-type="outer" alias="${alias}">${content}</link-entity>`;

const joined = (alias: string, filter: DataSetFilter, attributes: string): string =>
  link(invoiceTable.name, invoiceTable.id, alias, attributes + fetchFilter(filter));

const counted = (alias: string): string =>
  `<attribute name="${invoiceTable.id}" aggregate="countcolumn" alias="${alias}"/>`;
const summed = (column: string, alias: string): string =>
  `<attribute name="${column}" aggregate="sum" alias="${alias}"/>`;

function byCurrency(): string {
  const group = (column: string, alias: string): string =>
    `<attribute name="${column}" groupby="true" alias="${alias}"/>`;
  return link(
    currencyTable.name,
    logicalName(invoiceTable.columns.currency),
    "pinv_currency",
    group(currencyTable.columns.code, answered.code) + group(currencyTable.columns.decimals, answered.decimals),
  );
}
