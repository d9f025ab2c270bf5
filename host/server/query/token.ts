import { badRequest } from "../apiError";
import { guid } from "../wire/literals";

/** One word of a filter expression. */
export interface Token {
  readonly kind: "name" | "text" | "number" | "guid" | "dateTime" | "date" | "symbol";
  readonly text: string;
  /** Whether a blank stands before it; words of OData need one on both sides. */
  readonly spaced: boolean;
}

const patterns: readonly (readonly [Token["kind"], RegExp])[] = [
  ["text", /'(?:[^']|'')*'/y],
  ["guid", new RegExp(guid, "y")],
  ["dateTime", /\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)/y],
  ["date", /\d{4}-\d\d-\d\d(?![\dT])/y],
  ["number", /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y],
  ["name", /[A-Za-z_][\w.]*/y],
  ["symbol", /[(),/[\]=:]|"(?:[^"]*)"/y],
];

/** Cuts an expression into words; a character that starts no word is refused. */
export function tokensOf(expression: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < expression.length) {
    if (/\s/.test(expression[at] ?? "")) {
      at += 1;
      continue;
    }
    const token = tokenAt(expression, at);
    if (!token) throw badRequest(`Syntax error at position ${at} in '${expression}'.`);
    tokens.push({ ...token, spaced: /\s/.test(expression[at - 1] ?? "") });
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(expression: string, at: number): Omit<Token, "spaced"> | undefined {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const text = pattern.exec(expression)?.[0];
    if (text !== undefined) return { kind, text };
  }
  return undefined;
}

/** The content of a quoted text, doubled quotes undone. */
export function unquoted(text: string): string {
  return text.slice(1, -1).replaceAll("''", "'");
}
