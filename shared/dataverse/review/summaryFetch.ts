import { ageDays } from "../../invoicing/finding/finds";
import { CalendarDate } from "../../invoicing/words/calendarDate";
import { Amount, Choice, Column, Key, logicalName } from "../columns";
import { currencyTable, invoiceTable } from "../tables";
import { aboveZero, changedThisMonth, DataSetFilter, since } from "./listFilter";
import { fetchFilter } from "./fetchFilter";

/** What stands before each name in the answer, so that none is a column's own. */
export const prefix = "pinv_";

/** The first days of the ages past the day that something was due. */
export const pastDays = ageDays.slice(1);

/** What a group is told by beside its columns' own values: one that says something says yes. */
export const pastName = (days: number): Choice => `past${days}` as Choice;
export const totalName = "above" as Choice;
export const recentName = "recent" as Choice;
export const countName = "many" as Choice;

const { columns } = invoiceTable;

/**
 * A view's query, turned into one that counts and sums what it finds by everything that is asked of an invoice: its
 * status and the like are grouped by, and a comparison with a day or with zero is an outer link of the invoice with
 * itself, grouped by whether it is there. One request, however many finds.
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
  const { orderType, status, state, pricingError, hasCorrections } = columns;
  return aggregateOf(invoiceTable, [
    inside,
    filter ? fetchFilter(filter) : "",
    ...[columns.total, columns.tax].map(summed),
    ...[orderType, status, state, pricingError, hasCorrections].map((column) => grouped(column)),
    ...pastDays.map((days) => compared(invoiceTable, pastName(days), since(columns.dueDate, today, days))),
    compared(invoiceTable, totalName, aboveZero),
    compared(invoiceTable, recentName, changedThisMonth(today)),
  ]);
}

interface Declared {
  readonly name: string;
  readonly id: Key;
}

/** How many rows there are of each kind, and in which currency: every table has it in the same column. */
export const aggregateOf = ({ name, id }: Declared, parts: readonly string[]): string =>
  [
    `<fetch aggregate="true"><entity name="${name}">`,
    ...parts,
    attribute(id, "aggregate", "count", countName),
    link(
      currencyTable.name,
      logicalName(columns.currency),
      grouped(currencyTable.columns.code) + grouped(currencyTable.columns.decimals),
    ),
    "</entity></fetch>",
  ].join("");

const attribute = (column: string, how: "aggregate" | "groupby", value: string, name: string): string =>
  `<attribute name="${logicalName(column)}" ${how}="${value}" alias="${prefix}${name}"/>`;
const link = (table: string, column: string, content: string): string =>
  `<link-entity name="${table}" from="${column}" to="${column}" link-type="outer">${content}</link-entity>`;

export const summed = (column: Amount): string => attribute(column, "aggregate", "sum", column);
export const grouped = (column: Column, name: string = column): string => attribute(column, "groupby", "true", name);

/** By whether a condition is met: every row that does has a state. */
export const compared = ({ name, id }: Declared, as: Choice, ...conditions: DataSetFilter["conditions"]): string =>
  link(name, id, grouped(columns.state, as) + fetchFilter({ filterOperator: 0, conditions }));
