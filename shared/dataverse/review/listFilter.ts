import { Criterion, criteria } from "../../invoicing/finding/finds";
import { InvoiceStatus } from "../../invoicing/invoiceStatus";
import { CalendarDate } from "../../invoicing/words/calendarDate";
import { Narrowing } from "../../procedures/review/listView";
import { Column, logicalName } from "../columns";
import { optionOfInvoiceStatus, paidStateCode, workBasedOrder } from "../optionSets";
import { changedColumn, invoiceTable } from "../tables";

/** As a data set takes it, and as the service is asked for the figures: what a find means is written once. */
export type DataSetFilter = ComponentFramework.PropertyHelper.DataSetApi.FilterExpression;
type Condition = DataSetFilter["conditions"][number];

const { columns } = invoiceTable;

/** The platform's numbers of conditions. */
const [equal, notEqual, greater, lessEqual, isNull, onOrBefore, onOrAfter] = [0, 1, 2, 5, 12, 26, 27] as const;

const condition = (
  column: Column,
  conditionOperator: Condition["conditionOperator"],
  value: unknown = "",
): Condition => ({
  attributeName: logicalName(column),
  conditionOperator,
  value: String(value),
});

/** The platform's numbers of what joins conditions: and, or. */
const filterOf =
  (filterOperator: 0 | 1) =>
  (conditions: Condition[], filters: DataSetFilter[] = []): DataSetFilter => ({ filterOperator, conditions, filters });
export const all = filterOf(0);
export const any = filterOf(1);

export const isEqual = (column: Column, value: unknown): Condition => condition(column, equal, value);
const orEmpty = (each: Condition): DataSetFilter => any([each, condition(each.attributeName as Column, isNull)]);
/** Empty, or that. */
export const emptyOr = (column: Column, value: unknown): DataSetFilter => orEmpty(isEqual(column, value));

/** Everything that each of them lets through; null where none is given. */
export function narrowed(...given: readonly (DataSetFilter | null)[]): DataSetFilter | null {
  const filters = given.flatMap((filter) => filter ?? []);
  return filters.length > 1 ? all([], filters) : (filters[0] ?? null);
}

/** What any of them lets through; a single one stands for itself. */
const oneOf = (filters: DataSetFilter[]): DataSetFilter => (filters.length === 1 && filters[0]) || any([], filters);

/** What a list is narrowed to. A find is of project invoices alone. */
export function listFilter({ find, contract, isProjectOnly }: Narrowing, today: CalendarDate): DataSetFilter | null {
  return narrowed(
    isProjectOnly || find ? all([isEqual(columns.orderType, workBasedOrder)]) : null,
    find && oneOf(criteria[find].map((each) => criterionFilter(each, today))),
    contract === null ? null : all([isEqual(columns.contract, contract)]),
  );
}

/** So many days ago, or longer. */
export const since = (column: Column, today: CalendarDate, days: number): Condition =>
  condition(column, onOrBefore, dayBefore(today, days));
export const aboveZero = condition(columns.total, greater, 0);
export const changedThisMonth = (today: CalendarDate): Condition =>
  condition(changedColumn, onOrAfter, `${today.slice(0, 8)}01`);

/** @param today in the user's time zone, in which the platform compares days too */
function criterionFilter(asked: Criterion, today: CalendarDate): DataSetFilter {
  const { status, past: [from, to] = [0, Infinity], hasPricingError, isCorrective, hasTotal, isRecent } = asked;
  const conditions: Condition[] = [];
  const filters = [oneOf(status.map(statusFilter))];
  if (from > 0) conditions.push(since(columns.dueDate, today, from));
  if (to < Infinity) {
    const notPast = condition(columns.dueDate, onOrAfter, dayBefore(today, to));
    filters.push(from > 0 ? all([notPast]) : orEmpty(notPast));
  }
  // not "other than 0": whether that finds an empty one too, services do not agree
  if (hasPricingError) conditions.push(condition(columns.pricingError, greater, 0));
  if (hasPricingError === false) filters.push(emptyOr(columns.pricingError, 0));
  if (hasTotal) conditions.push(aboveZero);
  if (hasTotal === false) filters.push(orEmpty(condition(columns.total, lessEqual, 0)));
  if (isCorrective) conditions.push(isEqual(columns.hasCorrections, 1));
  if (isRecent) conditions.push(changedThisMonth(today));
  return all(conditions, filters);
}

/** A paid invoice says so in two columns; the fallback for marking as paid may have set only one. */
function statusFilter(status: InvoiceStatus): DataSetFilter {
  const isAt = (each: InvoiceStatus): Condition => isEqual(columns.status, optionOfInvoiceStatus(each));
  const confirmed = (state: 0 | 1): DataSetFilter =>
    all([isAt("confirmed"), condition(columns.state, state, paidStateCode)]);
  if (status === "confirmed") return confirmed(notEqual);
  return status === "paid" ? any([isAt(status)], [confirmed(equal)]) : all([isAt(status)]);
}

function dayBefore(day: CalendarDate, days: number): string {
  const at = new Date(day);
  at.setUTCDate(at.getUTCDate() - days);
  return at.toISOString().slice(0, 10);
}
