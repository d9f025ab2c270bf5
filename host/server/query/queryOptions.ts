import { badRequest, notImitated } from "../apiError";
import { keepToConditionLimit } from "./conditionLimit";
import type { Filter } from "./filter";
import { parseFilter } from "./parseFilter";
import { cut, pairsOf } from "./queryText";

/** The system query options of one read, read but not yet held against any table. */
export interface QueryOptions {
  readonly select: readonly string[] | undefined;
  readonly filter: Filter | undefined;
  readonly orderBy: readonly { readonly path: readonly string[]; readonly descending: boolean }[];
  readonly expand: readonly Expand[];
  readonly top: number | undefined;
  readonly count: boolean;
  readonly skipToken: string | undefined;
}

/** One expanded navigation property with the options in its parentheses. */
export interface Expand {
  readonly navigation: string;
  readonly options: QueryOptions;
  /** The same options as they are written behind the address of the collection. */
  readonly query: readonly string[];
}

const known = new Set(["$select", "$filter", "$orderby", "$expand", "$top", "$count", "$skiptoken"]);
/** Web API "Join tables": a subset of the options that OData has there. */
const knownInExpand = new Set(["$select", "$filter", "$orderby", "$expand", "$top"]);
/** Web API "Join tables". */
const mostExpansions = 15;
/** A property, or a property behind navigation properties. */
const property = /^[A-Za-z_]\w*(?:\/[A-Za-z_]\w*)*$/;

/** Reads the query part of an address. An option that is not imitated is refused by name. */
export function queryOptionsFrom(query: string): QueryOptions {
  const options = optionsOf(pairsOf(query), known);
  if (expansionsOf(options) > mostExpansions) {
    throw badRequest(`A query holds at most ${mostExpansions} $expand options.`);
  }
  return options;
}

function expansionsOf(options: QueryOptions): number {
  return options.expand.reduce((sum, each) => sum + 1 + expansionsOf(each.options), 0);
}

function optionsOf(pairs: readonly (readonly [string, string])[], allowed: ReadonlySet<string>): QueryOptions {
  const values = new Map<string, string>();
  for (const [name, value] of pairs) {
    if (!allowed.has(name)) throw notImitated(`the query option '${name}'`);
    if (values.has(name)) throw badRequest(`The query option '${name}' is given twice.`);
    values.set(name, value);
  }
  const list = <T>(name: string, read: (part: string) => T): T[] => {
    const value = values.get(name);
    return value === undefined ? [] : cut(value, ",").map((part) => read(part.trim()));
  };
  const select = values.get("$select");
  const filter = values.get("$filter");
  return {
    select: select === undefined || select.trim() === "*" ? undefined : list("$select", propertyOf),
    filter: filter === undefined ? undefined : filterOf(filter),
    orderBy: list("$orderby", orderOf),
    expand: list("$expand", expandOf),
    top: numberOf(values.get("$top")),
    count: yesOrNo(values.get("$count")),
    skipToken: values.get("$skiptoken"),
  };
}

function filterOf(text: string): Filter {
  const filter = parseFilter(text);
  keepToConditionLimit(filter);
  return filter;
}

function propertyOf(text: string): string {
  if (!property.test(text)) throw badRequest(`Syntax error in $select at '${text}'.`);
  return text;
}

function expandOf(text: string): Expand {
  const match = /^([A-Za-z_]\w*)(?:\((.*)\))?$/s.exec(text);
  if (!match) throw badRequest(`Syntax error in $expand at '${text}'.`);
  const [, navigation = "", inner] = match;
  const pairs = inner === undefined ? [] : cut(inner, ";").map(optionOf);
  const options = optionsOf(pairs, knownInExpand);
  if (options.expand.length > 0 && (options.orderBy.length > 0 || options.top !== undefined)) {
    throw badRequest(`$orderby and $top of '${navigation}' are not supported with a nested $expand.`);
  }
  return { navigation, options, query: pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`) };
}

function optionOf(part: string): readonly [string, string] {
  const [name = "", value] = part.trim().split(/=(.*)/s);
  if (value === undefined) throw badRequest(`Syntax error in $expand at '${part}'.`);
  return [name.trim(), value];
}

function orderOf(text: string): QueryOptions["orderBy"][number] {
  const [path = "", direction = "asc", ...rest] = text.split(/\s+/);
  if (rest.length > 0 || !property.test(path) || !["asc", "desc"].includes(direction))
    throw badRequest(`Syntax error in $orderby at '${text}'.`);
  return { path: path.split("/"), descending: direction === "desc" };
}

function numberOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw badRequest(`'${text}' is not a number for $top.`);
  return Number(text);
}

function yesOrNo(text: string | undefined): boolean {
  if (text !== undefined && text !== "true" && text !== "false") throw badRequest(`'${text}' is not true or false.`);
  return text === "true";
}
