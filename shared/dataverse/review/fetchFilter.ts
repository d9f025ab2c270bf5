import { DataSetFilter } from "./chipFilters";

/** FetchXML's words for the platform's numbers of conditions that have one value or none. */
const single = new Map<number, string>([
  ...(["eq", "ne", "gt", "lt", "ge", "le", "like", "not-like"] as const).map((word, at) => [at, word] as const),
  [12, "null"],
  [13, "not-null"],
  ...(["on", "on-or-before", "on-or-after"] as const).map((word, at) => [25 + at, word] as const),
]);
const lists = new Map<number, string>([
  [8, "in"],
  [9, "not-in"],
]);
const contains = 49;

/** Thrown for a condition that could not be asked for in the same words: nothing near it is asked instead. */
export class UnknownCondition extends Error {}

/** A data set's filter as FetchXML. */
export function fetchFilter({ filterOperator, conditions, filters = [] }: DataSetFilter): string {
  const parts = [...conditions.map(conditionXml), ...filters.map(fetchFilter)];
  return `<filter${filterOperator === 1 ? ' type="or"' : ""}>${parts.join("")}</filter>`;
}

function conditionXml({
  attributeName,
  conditionOperator,
  entityAliasName,
  value,
}: DataSetFilter["conditions"][number]): string {
  const values = [value].flat().map(String);
  const [first = ""] = values;
  const begin = `<condition attribute="${escaped(attributeName)}" operator`;
  const word = single.get(conditionOperator);
  const list = lists.get(conditionOperator);
  if (entityAliasName) throw new UnknownCondition(entityAliasName);
  if (list) return `${begin}="${list}">${values.map((each) => `<value>${escaped(each)}</value>`).join("")}</condition>`;
  if (conditionOperator === contains) return `${begin}="like" value="%${escaped(first)}%"/>`;
  if (!word) throw new UnknownCondition(String(conditionOperator));
  return word.endsWith("null") ? `${begin}="${word}"/>` : `${begin}="${word}" value="${escaped(first)}"/>`;
}

const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
