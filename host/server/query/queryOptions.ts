import { badRequest, notImitated } from "../apiError";

/** The system query options of one read, split but not yet understood. */
export interface QueryOptions {
  readonly select: readonly string[] | undefined;
  readonly filter: string | undefined;
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
}

const known = new Set(["$select", "$filter", "$orderby", "$expand", "$top", "$count", "$skiptoken"]);

/** Reads the query part of an address. An option that is not imitated is refused by name. */
export function queryOptionsFrom(query: string): QueryOptions {
  const pairs = query
    .split("&")
    .filter((part) => part !== "")
    .map((part) => {
      const [name = "", value = ""] = part.split(/=(.*)/s);
      return [decode(name), decode(value)] as const;
    });
  return optionsOf(pairs);
}

function optionsOf(pairs: readonly (readonly [string, string])[]): QueryOptions {
  for (const [name] of pairs) if (!known.has(name)) throw notImitated(`the query option '${name}'`);
  const values = new Map(pairs);
  const select = values.get("$select");
  return {
    select: select === undefined || select.trim() === "*" ? undefined : listOf(select),
    filter: values.get("$filter"),
    orderBy: listOf(values.get("$orderby") ?? "").map(orderOf),
    expand: cut(values.get("$expand") ?? "", ",").map(expandOf),
    top: numberOf(values.get("$top")),
    count: values.get("$count") === "true",
    skipToken: values.get("$skiptoken"),
  };
}

function expandOf(text: string): Expand {
  const match = /^([A-Za-z_]\w*)(?:\((.*)\))?$/s.exec(text.trim());
  if (!match) throw badRequest(`Syntax error in $expand at '${text}'.`);
  const inner = cut(match[2] ?? "", ";").map((part) => {
    const [name = "", value = ""] = part.trim().split(/=(.*)/s);
    return [name.trim(), value] as const;
  });
  return { navigation: match[1] ?? "", options: optionsOf(inner) };
}

function orderOf(text: string): QueryOptions["orderBy"][number] {
  const [path = "", direction = "asc", ...rest] = text.split(/\s+/);
  if (rest.length > 0 || !["asc", "desc"].includes(direction))
    throw badRequest(`Syntax error in $orderby at '${text}'.`);
  return { path: path.split("/"), descending: direction === "desc" };
}

function numberOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text)) throw badRequest(`'${text}' is not a number for $top.`);
  return Number(text);
}

function listOf(text: string): string[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** Cuts at a separator that stands outside parentheses and quoted text. */
function cut(text: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quoted = false;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === "'") quoted = !quoted;
    else if (quoted) continue;
    else if (sign === "(") depth += 1;
    else if (sign === ")") depth -= 1;
    else if (sign === separator && depth === 0) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)].filter((part) => part.trim() !== "");
}

/** Percent-decoding; a plus sign stays a plus sign, as in OData addresses. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw badRequest(`The address is not encoded correctly at '${text}'.`);
  }
}
