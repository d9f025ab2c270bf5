import { wireName, type View } from "../views/view.js";

type FilterExpression = ComponentFramework.PropertyHelper.DataSetApi.FilterExpression;
type ConditionExpression = ComponentFramework.PropertyHelper.DataSetApi.ConditionExpression;

/** The platform's condition numbers that compare one value. */
const comparisons = new Map([
  [0, "eq"],
  [1, "ne"],
  [2, "gt"],
  [3, "lt"],
  [4, "ge"],
  [5, "le"],
]);
const like = 6;
const isIn = 8;
const isNull = 12;
const containsText = 49;

/** The platform's condition numbers that mean a user's own days, and the query functions that do. */
const days = new Map([
  [25, "On"],
  [26, "OnOrBefore"],
  [27, "OnOrAfter"],
]);

/**
 * A data set's filter as OData.
 *
 * @throws naming the condition that is not imitated. NotLike, NotNull and BeginsWith are refused because
 *         model-driven apps do not support them in a data set either.
 */
export function filterText(filter: FilterExpression, view: View): string {
  const parts = [
    ...filter.conditions.map((condition) => conditionText(condition, view)),
    ...(filter.filters ?? []).map((inner) => `(${filterText(inner, view)})`),
  ].filter((part) => part !== "()");
  return parts.join(filter.filterOperator === 1 ? " or " : " and ");
}

function conditionText(condition: ConditionExpression, view: View): string {
  const { conditionOperator, value } = condition;
  if (condition.entityAliasName) throw new Error("The local host does not imitate conditions on linked tables.");
  const known = [...view.columns, ...view.further].find((column) => column.name === condition.attributeName);
  const name = known ? wireName(known) : condition.attributeName;
  const isText = known ? known.dataType === "SingleLine.Text" || known.dataType === "Multiple" : false;
  const isYesNo = known?.dataType === "TwoOptions";
  const literal = (text: string): string => (isYesNo ? String(/^(1|true)$/.test(text)) : literalText(text, isText));

  const comparison = comparisons.get(conditionOperator);
  if (comparison !== undefined) return `${name} ${comparison} ${literal(single(value))}`;
  const day = days.get(conditionOperator);
  if (day !== undefined) {
    return `Microsoft.Dynamics.CRM.${day}(PropertyName=${quoted(name)},PropertyValue=${quoted(single(value))})`;
  }
  if (conditionOperator === isNull) return `${name} eq null`;
  if (conditionOperator === like || conditionOperator === containsText) {
    return `contains(${name},${quoted(single(value).replace(/^%|%$/g, ""))})`;
  }
  if (conditionOperator === isIn) {
    const values = typeof value === "string" ? [value] : value;
    return `(${values.map((each) => `${name} eq ${literal(each)}`).join(" or ")})`;
  }
  throw new Error(`The local host does not imitate condition operator ${conditionOperator} in a data set's filter.`);
}

function single(value: string | string[]): string {
  return typeof value === "string" ? value : (value[0] ?? "");
}

/** Numbers, dates, booleans and ids stand bare in OData; everything else is quoted. */
function literalText(text: string, isText: boolean): string {
  const bare = /^(-?\d+(\.\d+)?|true|false|\d{4}-\d\d-\d\d(T[\d:.]+Z)?|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;
  return !isText && bare.test(text) ? text : quoted(text);
}

function quoted(text: string): string {
  return `'${text.replace(/'/g, "''")}'`;
}
