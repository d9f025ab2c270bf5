import { badRequest, notImitated } from "../apiError";
import { tokensOf, unquoted, type Token } from "./token";

/** A literal of a filter, kept as text until the column it is compared with says how to read it. */
export interface Literal {
  readonly kind: "null" | "text" | "number" | "guid" | "dateTime" | "date" | "boolean";
  readonly text: string;
}
/** A column, or a column behind single-valued navigation properties: `salesorderid/name`. */
export interface Path {
  readonly kind: "path";
  readonly steps: readonly string[];
}
export type Operand = Literal | Path;
export type Comparator = "eq" | "ne" | "gt" | "ge" | "lt" | "le";

export type Filter =
  | { readonly op: "and" | "or"; readonly left: Filter; readonly right: Filter }
  | { readonly op: "not"; readonly inner: Filter }
  | { readonly op: Comparator; readonly left: Operand; readonly right: Operand }
  | { readonly op: "contains" | "startswith" | "endswith"; readonly path: Path; readonly text: string }
  | { readonly op: "in"; readonly path: Path; readonly values: readonly string[] };

const comparators = new Set(["eq", "ne", "gt", "ge", "lt", "le"]);
const textFunctions = new Set(["contains", "startswith", "endswith"]);

/** Reads a `$filter` expression. Precedence as in OData: not, comparison, and, or. */
export function parseFilter(expression: string): Filter {
  const reader = new FilterReader(tokensOf(expression), expression);
  return reader.whole();
}

class FilterReader {
  private at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly expression: string,
  ) {}

  whole(): Filter {
    const filter = this.or();
    if (this.at < this.tokens.length) this.fail();
    return filter;
  }

  private or(): Filter {
    let left = this.and();
    while (this.takeName("or")) left = { op: "or", left, right: this.and() };
    return left;
  }

  private and(): Filter {
    let left = this.unary();
    while (this.takeName("and")) left = { op: "and", left, right: this.unary() };
    return left;
  }

  private unary(): Filter {
    if (this.takeName("not")) return { op: "not", inner: this.unary() };
    if (this.take("(")) {
      const inner = this.or();
      this.expect(")");
      return inner;
    }
    const token = this.peek();
    if (token?.kind === "name" && this.tokens[this.at + 1]?.text === "(") return this.call(token.text);
    const left = this.operand();
    const comparator = this.next().text;
    if (!comparators.has(comparator)) throw notImitated(`the filter operator '${comparator}'`);
    return { op: comparator as Comparator, left, right: this.operand() };
  }

  private call(name: string): Filter {
    this.at += 2;
    if (name === "Microsoft.Dynamics.CRM.In") return this.inFunction();
    if (!textFunctions.has(name)) throw notImitated(`the filter function '${name}'`);
    const path = this.operand();
    this.expect(",");
    const literal = this.operand();
    this.expect(")");
    if (path.kind !== "path" || literal.kind !== "text") throw notImitated(`${name} of other than a column and a text`);
    return { op: name as "contains" | "startswith" | "endswith", path, text: literal.text };
  }

  private inFunction(): Filter {
    this.expect("PropertyName");
    this.expect("=");
    const property = unquoted(this.next("text").text);
    this.expect(",");
    this.expect("PropertyValues");
    this.expect("=");
    this.expect("[");
    const values: string[] = [];
    do {
      const token = this.next();
      // Dataverse takes both quotes in this list
      if (token.kind !== "text" && !token.text.startsWith('"')) this.fail();
      values.push(token.kind === "text" ? unquoted(token.text) : token.text.slice(1, -1));
    } while (this.take(","));
    this.expect("]");
    this.expect(")");
    return { op: "in", path: { kind: "path", steps: property.split("/") }, values };
  }

  private operand(): Operand {
    const token = this.next();
    switch (token.kind) {
      case "text":
        return { kind: "text", text: unquoted(token.text) };
      case "symbol":
        return this.fail();
      case "name":
        if (token.text === "null") return { kind: "null", text: "null" };
        if (token.text === "true" || token.text === "false") return { kind: "boolean", text: token.text };
        return this.path(token.text);
      default:
        return { kind: token.kind, text: token.text };
    }
  }

  private path(first: string): Path {
    const steps = [first];
    while (this.take("/")) steps.push(this.next("name").text);
    return { kind: "path", steps };
  }

  private peek(): Token | undefined {
    return this.tokens[this.at];
  }

  private next(kind?: Token["kind"]): Token {
    const token = this.tokens[this.at];
    if (!token || (kind && token.kind !== kind)) return this.fail();
    this.at += 1;
    return token;
  }

  private take(text: string): boolean {
    if (this.peek()?.text !== text || this.peek()?.kind === "text") return false;
    this.at += 1;
    return true;
  }

  private takeName(text: string): boolean {
    return this.peek()?.kind === "name" && this.take(text);
  }

  private expect(text: string): void {
    if (!this.take(text)) this.fail();
  }

  private fail(): never {
    throw badRequest(`Syntax error in the filter '${this.expression}'.`);
  }
}
