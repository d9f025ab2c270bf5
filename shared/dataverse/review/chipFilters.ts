import { Chip } from "../../invoicing/finding/chips";
import { CalendarDate } from "../../invoicing/words/calendarDate";
import { Column } from "../columns";
import { optionOfInvoiceStatus, paidStateCode, workBasedOrder } from "../optionSets";
import { changedColumn, invoiceTable } from "../tables";

/** As a data set takes it, and as the service is asked for the figures: what a chip means is written once. */
export type DataSetFilter = ComponentFramework.PropertyHelper.DataSetApi.FilterExpression;
type Condition = DataSetFilter["conditions"][number];

const { columns } = invoiceTable;

/** The platform's numbers of conditions and of what joins them. */
const [equal, notEqual, isNull, onOrBefore, onOrAfter] = [0, 1, 12, 26, 27] as const;
const [and, or] = [0, 1] as const;

const condition = (column: Column, conditionOperator: Condition["conditionOperator"], value = ""): Condition => ({
  attributeName: column,
  conditionOperator,
  value,
});
const is = (column: Column, option: number): Condition => condition(column, equal, String(option));
const all = (conditions: Condition[], filters: DataSetFilter[] = []): DataSetFilter => ({
  filterOperator: and,
  conditions,
  filters,
});

/** Sales and service invoices left out. */
export const projectInvoices = (): DataSetFilter => all([is(columns.orderType, workBasedOrder)]);

/** Everything that each of them lets through; null where none is given. */
export function narrowed(...given: readonly (DataSetFilter | null)[]): DataSetFilter | null {
  const filters = given.flatMap((filter) => filter ?? []);
  return filters.length > 1 ? all([], filters) : (filters[0] ?? null);
}

/** @param today in the user's time zone, in which the platform compares days too */
export function chipFilter(chip: Chip, today: CalendarDate): DataSetFilter {
  const isProject = is(columns.orderType, workBasedOrder);
  const isAt = (status: "inReview" | "confirmed" | "paid"): Condition =>
    is(columns.status, optionOfInvoiceStatus(status));
  const unpaid = [isProject, isAt("confirmed"), condition(columns.state, notEqual, String(paidStateCode))];
  switch (chip) {
    case "inReview":
      return all([isProject, isAt("inReview")]);
    case "ready": {
      const noError = [is(columns.pricingError, 0), condition(columns.pricingError, isNull)];
      return all([isProject, isAt("inReview")], [{ filterOperator: or, conditions: noError }]);
    }
    case "unpaid":
      return all(unpaid);
    case "overdue":
      return all([...unpaid, condition(columns.dueDate, onOrBefore, dayBefore(today))]);
    case "paid": {
      // a paid invoice says so in two columns; the fallback for marking as paid may have set only one
      const byState = all([isAt("confirmed"), is(columns.state, paidStateCode)]);
      const since = condition(changedColumn, onOrAfter, `${today.slice(0, 8)}01`);
      return all([isProject, since], [{ filterOperator: or, conditions: [isAt("paid")], filters: [byState] }]);
    }
  }
}

function dayBefore(day: CalendarDate): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() - 1);
  return at.toISOString().slice(0, 10);
}
