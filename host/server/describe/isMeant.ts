import { notImitated } from "../apiError";
import type { Filter } from "../query/filter";

/**
 * Whether a filter means something with these names.
 *
 * @param names what may be asked for, and what it is here
 */
export function isMeant(filter: Filter, names: Readonly<Record<string, string>>): boolean {
  if (filter.op === "or") return isMeant(filter.left, names) || isMeant(filter.right, names);
  if (filter.op === "eq" && filter.left.kind === "path" && filter.right.kind === "text") {
    const name = names[filter.left.steps.join("/")];
    if (name !== undefined) return name === filter.right.text;
  }
  throw notImitated(`this filter of definitions: only ${Object.keys(names).join(" and ")} with 'eq' and 'or'`);
}
