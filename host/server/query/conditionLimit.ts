import { tooManyConditions } from "../apiError";
import type { Filter } from "./filter";

/** What a query may hold, in `$filter` and FetchXML alike. A list of values is one condition. */
export const mostConditions = 500;

/** Refuses a filter with more conditions than a query may hold; without recursion, for there may be any number. */
export function keepToConditionLimit(filter: Filter): void {
  const open: Filter[] = [filter];
  let count = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const inner = innerOf(next);
    if (inner) open.push(...inner);
    else count += 1;
    if (count > mostConditions) throw tooManyConditions();
  }
}

/** The filters in a filter; undefined for a condition. */
function innerOf(filter: Filter): readonly Filter[] | undefined {
  switch (filter.op) {
    case "and":
    case "or":
      return [filter.left, filter.right];
    case "not":
      return [filter.inner];
    case "any":
    case "all":
      return filter.inner && [filter.inner];
    default:
      return undefined;
  }
}
