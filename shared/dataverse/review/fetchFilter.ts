import { DataSetFilter } from "./listFilter";

/** FetchXML's words for the platform's numbers of conditions, from 0 on; those that are asked for in other words have none. */
const words = "eq ne gt lt ge le like not-like in not-in   null not-null            on on-or-before on-or-after".split(
  " ",
);
const contains = 49;

/** What stands where a condition could not be asked for in the same words: nothing near it is to be asked instead. */
export const wordless = 'operator=""';

/** A data set's filter as FetchXML; with {@link wordless} in it where it has conditions of which that cannot be made. */
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
  const isContained = conditionOperator === contains;
  const word = entityAliasName ? "" : isContained ? "like" : (words[conditionOperator] ?? "");
  const values = [value].flat().map((each) => escaped(isContained ? `%${each}%` : each));
  const begin = `<condition attribute="${escaped(attributeName)}" operator="${word}"`;
  if (word.endsWith("in")) return `${begin}>${values.map((each) => `<value>${each}</value>`).join("")}</condition>`;
  return word.endsWith("null") ? `${begin}/>` : `${begin} value="${values[0] ?? ""}"/>`;
}

const escaped = (text: unknown): string => String(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
