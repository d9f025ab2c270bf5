import { badRequest } from "../apiError";

/** The query part of an address as decoded names and values, in the order they stand. */
export function pairsOf(query: string): (readonly [name: string, value: string])[] {
  return query
    .split("&")
    .filter((part) => part !== "")
    .map((part) => {
      const [name = "", value = ""] = part.split(/=(.*)/s);
      return [decode(name), decode(value)] as const;
    });
}

/** Cuts at a separator that stands outside parentheses and quoted text. An empty part is a mistake. */
export function cut(text: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quoted = false;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === "'") quoted = !quoted;
    else if (quoted) continue;
    else if (sign === "(" || sign === "[") depth += 1;
    else if (sign === ")" || sign === "]") depth -= 1;
    else if (sign === separator && depth === 0) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  if (parts.some((part) => part.trim() === "")) throw badRequest(`Something is missing in '${text}'.`);
  return parts;
}

/** Percent-decoding; a plus sign stays a plus sign, as in OData addresses. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw badRequest(`The address is not encoded correctly at '${text}'.`);
  }
}
