import { badRequest } from "../apiError";
import type { Column, DateColumn } from "../metadata/column";
import { foldText } from "../store/foldText";
import { comparedValue } from "./comparedValue";
import { calendarDay, dayAfter, monthAround, storedRange, todayOf } from "./dayRange";
import { type Asker } from "./asker";
import { globOf } from "./wildcards";
import { comparedSql, type SqlScope, type Source } from "./sqlScope";

/** One condition on one column, by the name that FetchXML has for its operator. */
export interface Condition {
  readonly source: Source;
  readonly column: Column;
  readonly operator: string;
  readonly values: readonly string[];
}

type Writer = (condition: Condition, scope: SqlScope, asker: Asker) => string;

const comparison =
  (sign: string): Writer =>
  (condition, scope) =>
    `${sqlOf(condition)} ${sign} ${valueOf(condition, scope)}`;

/** A row without a value is not equal, not like and not in: it is found too. Not verified for every operator. */
const not =
  (writer: Writer): Writer =>
  (condition, scope, asker) =>
    `NOT COALESCE(${writer(condition, scope, asker)}, 0)`;

const isIn: Writer = (condition, scope) => {
  const list = condition.values.map((value) => bound(condition, value, scope));
  return list.length === 0 ? "0" : `${sqlOf(condition)} IN (${list.join(", ")})`;
};

const between: Writer = (condition, scope) => {
  const [low, high, ...more] = condition.values;
  if (low === undefined || high === undefined || more.length > 0) throw wrongCount(condition, "two values");
  return `${sqlOf(condition)} BETWEEN ${bound(condition, low, scope)} AND ${bound(condition, high, scope)}`;
};

/** `like` and what is said with it: a pattern in every one of them ("Use wildcard characters in conditions"). */
const like =
  (before: string, after: string): Writer =>
  (condition, scope) => {
    const text = only(condition);
    if (condition.column.kind !== "text" && condition.column.kind !== "memo") throw notText(condition.column);
    return `${sqlOf(condition)} GLOB ${scope.bind(globOf(before + foldText(text) + after))}`;
  };

/** All the days a condition means: from `first` to `last`. */
const days =
  (range: (condition: Condition, today: string) => readonly [first: string, last: string]): Writer =>
  (condition, scope, asker) => {
    const column = dateOf(condition.column);
    const { from, until } = storedRange(column, ...range(condition, todayOf(asker)), asker);
    return `(${sqlOf(condition)} >= ${scope.bind(from)} AND ${sqlOf(condition)} < ${scope.bind(until)})`;
  };

/** From a number of days ago, as whole days, until now; or from now on. Where the range begins is not verified. */
const upToNow =
  (sign: 1 | -1, fixedDays?: number): Writer =>
  (condition, scope, asker) => {
    const column = dateOf(condition.column);
    const count = fixedDays ?? countOf(condition);
    const today = todayOf(asker);
    const far = dayAfter(today, sign * count);
    const range = sign < 0 ? storedRange(column, far, today, asker) : storedRange(column, today, far, asker);
    const now = scope.bind(column.kind === "dateOnly" ? today : asker.now);
    const sql = sqlOf(condition);
    return sign < 0
      ? `(${sql} >= ${scope.bind(range.from)} AND ${sql} <= ${now})`
      : `(${sql} > ${now} AND ${sql} < ${scope.bind(range.until)})`;
  };

const on = days((condition) => [calendarDay(only(condition)), calendarDay(only(condition))]);

const onOr =
  (side: "before" | "after"): Writer =>
  (condition, scope, asker) => {
    const day = calendarDay(only(condition));
    const { from, until } = storedRange(dateOf(condition.column), day, day, asker);
    return side === "before"
      ? `${sqlOf(condition)} < ${scope.bind(until)}`
      : `${sqlOf(condition)} >= ${scope.bind(from)}`;
  };

const isMe: Writer = (condition, scope, asker) => {
  if (condition.column.kind !== "lookup" && condition.column.kind !== "guid") {
    throw badRequest(`'${condition.column.name}' does not hold users.`);
  }
  return `${sqlOf(condition)} = ${scope.bind(asker.userId)}`;
};

const year = (today: string, years: number) => {
  const number = Number(today.slice(0, 4)) + years;
  return [`${number}-01-01`, `${number}-12-31`] as const;
};

const noValue = (writer: Writer): Writer => {
  return (condition, scope, asker) => {
    if (condition.values.length > 0) throw wrongCount(condition, "no value");
    return writer(condition, scope, asker);
  };
};

/** The operator of `contains` in a `$filter`; FetchXML says the same with `like` and has no word for it. */
export const anywhere = "(anywhere)";

/** FetchXML reference, "Condition operators", as far as the host goes. */
const writers = new Map<string, Writer>([
  ["eq", comparison("=")],
  ["ne", not(comparison("="))],
  ["neq", not(comparison("="))],
  ["gt", comparison(">")],
  ["ge", comparison(">=")],
  ["lt", comparison("<")],
  ["le", comparison("<=")],
  ["null", noValue((condition) => `${sqlOf(condition)} IS NULL`)],
  ["not-null", noValue((condition) => `${sqlOf(condition)} IS NOT NULL`)],
  ["in", isIn],
  ["not-in", not(isIn)],
  ["between", between],
  ["not-between", not(between)],
  ["like", like("", "")],
  ["not-like", not(like("", ""))],
  ["begins-with", like("", "%")],
  ["not-begin-with", not(like("", "%"))],
  ["ends-with", like("%", "")],
  ["not-end-with", not(like("%", ""))],
  [anywhere, like("%", "%")],
  ["on", on],
  ["not-on", not(on)],
  ["on-or-before", onOr("before")],
  ["on-or-after", onOr("after")],
  ["today", noValue(days((_condition, today) => [today, today]))],
  ["yesterday", noValue(days((_condition, today) => [dayAfter(today, -1), dayAfter(today, -1)]))],
  ["tomorrow", noValue(days((_condition, today) => [dayAfter(today, 1), dayAfter(today, 1)]))],
  ["this-month", noValue(days((_condition, today) => monthAround(today, 0)))],
  ["last-month", noValue(days((_condition, today) => monthAround(today, -1)))],
  ["next-month", noValue(days((_condition, today) => monthAround(today, 1)))],
  ["this-year", noValue(days((_condition, today) => year(today, 0)))],
  ["last-year", noValue(days((_condition, today) => year(today, -1)))],
  ["next-year", noValue(days((_condition, today) => year(today, 1)))],
  ["last-seven-days", noValue(upToNow(-1, 7))],
  ["next-seven-days", noValue(upToNow(1, 7))],
  ["last-x-days", upToNow(-1)],
  ["next-x-days", upToNow(1)],
  ["eq-userid", noValue(isMe)],
  ["ne-userid", noValue(not(isMe))],
]);

/** The condition as SQL, or undefined where the host does not know the operator. */
export function conditionSql(condition: Condition, scope: SqlScope, asker: Asker): string | undefined {
  return writers.get(condition.operator)?.(condition, scope, asker);
}

function sqlOf({ source, column }: Condition): string {
  return comparedSql(source, column);
}

function only(condition: Condition): string {
  const [value, ...more] = condition.values;
  if (value === undefined || more.length > 0) throw wrongCount(condition, "one value");
  return value;
}

function valueOf(condition: Condition, scope: SqlScope): string {
  return bound(condition, only(condition), scope);
}

function bound({ column }: Condition, text: string, scope: SqlScope): string {
  const value = comparedValue(column, text);
  if (value === undefined) throw badRequest(`'${text}' is not of the type of '${column.name}' (${column.kind}).`);
  return scope.bind(value);
}

function countOf(condition: Condition): number {
  const text = only(condition);
  if (!/^[1-9]\d{0,3}$/.test(text)) throw badRequest(`'${text}' is not a number of days from 1 to 9999.`);
  return Number(text);
}

function dateOf(column: Column): DateColumn {
  if (column.kind === "dateOnly" || column.kind === "dateTime") return column;
  throw badRequest(`'${column.name}' is not a date.`);
}

function notText(column: Column): Error {
  return badRequest(`'${column.name}' is not a text column.`);
}

function wrongCount({ operator }: Condition, wanted: string): Error {
  return badRequest(`The operator '${operator}' takes ${wanted}.`);
}
