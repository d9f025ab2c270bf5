import { badRequest, notImitated } from "../apiError";
import type { Comparator, Filter, Lambda, Operand, Path, TextFunction } from "./filter";
import { tokensOf, unquoted, type Token } from "./token";

const comparators = new Set(["eq", "ne", "gt", "ge", "lt", "le"]);
const textFunctions = new Set(["contains", "startswith", "endswith"]);
const queryFunction = /^Microsoft\.Dynamics\.CRM\.(\w+)$/;
/** Deeper than any filter of a client, and shallow enough for the stack. */
const deepest = 100;

/** Reads a `$filter` expression. Precedence as in OData: not, comparison, and, or. */
export function parseFilter(expression: string): Filter {
  return new FilterReader(tokensOf(expression), expression).whole();
}

class FilterReader {
  private at = 0;
  private depth = 0;

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
    while (this.takeWord("or")) left = { op: "or", left, right: this.and() };
    return left;
  }

  private and(): Filter {
    let left = this.unary();
    while (this.takeWord("and")) left = { op: "and", left, right: this.unary() };
    return left;
  }

  private unary(): Filter {
    this.depth += 1;
    if (this.depth > deepest) throw badRequest("The filter is nested too deeply.");
    const filter = this.takeName("not") ? ({ op: "not", inner: this.unary() } as const) : this.primary();
    this.depth -= 1;
    return filter;
  }

  private primary(): Filter {
    if (this.take("(")) {
      const inner = this.or();
      this.expect(")");
      return inner;
    }
    const token = this.peek();
    if (token?.kind === "name" && this.tokens[this.at + 1]?.text === "(") return this.call(token.text);
    const left = this.operand();
    if (left.kind === "path" && this.peek()?.text === "(") return this.lambda(left);
    const comparator = this.spacedWord();
    if (!comparators.has(comparator)) throw notImitated(`the filter operator '${comparator}'`);
    return { op: comparator as Comparator, left, right: this.operand() };
  }

  private call(name: string): Filter {
    this.at += 2;
    const known = queryFunction.exec(name)?.[1];
    if (known !== undefined) return this.queryFunction(known);
    if (!textFunctions.has(name)) throw notImitated(`the filter function '${name}'`);
    const path = this.operand();
    this.expect(",");
    const literal = this.operand();
    this.expect(")");
    if (path.kind !== "path" || literal.kind !== "text") throw notImitated(`${name} of other than a column and a text`);
    return { op: name as TextFunction, path, text: literal.text };
  }

  /** `(PropertyName='…',PropertyValue='…')`, or `PropertyValues=['…','…']`, or no value at all. */
  private queryFunction(name: string): Filter {
    this.expect("PropertyName");
    this.expect("=");
    const property = unquoted(this.next("text").text);
    let values: string[] = [];
    if (this.take(",")) {
      const isList = this.peek()?.text === "PropertyValues";
      if (!isList && this.peek()?.text !== "PropertyValue") this.fail();
      this.at += 1;
      this.expect("=");
      values = isList ? this.valueList() : [this.value()];
    }
    this.expect(")");
    return { op: "function", name, path: { kind: "path", steps: property.split("/") }, values };
  }

  private valueList(): string[] {
    const values: string[] = [];
    this.expect("[");
    do values.push(this.value());
    while (this.take(","));
    this.expect("]");
    return values;
  }

  private value(): string {
    const token = this.next();
    if (token.kind === "text") return unquoted(token.text);
    // Dataverse takes both quotes here, and numbers without any
    if (token.text.startsWith('"')) return token.text.slice(1, -1);
    return token.kind === "symbol" || token.kind === "name" ? this.fail() : token.text;
  }

  private lambda(path: Path): Lambda {
    const op = path.steps[path.steps.length - 1];
    if (op !== "any" && op !== "all") throw notImitated(`the filter function '${op}'`);
    const collection: Path = { kind: "path", steps: path.steps.slice(0, -1) };
    this.expect("(");
    if (op === "any" && this.take(")")) return { op, collection, variable: "", inner: undefined };
    const variable = this.next("name").text;
    if (variable.includes(".")) this.fail();
    this.expect(":");
    const inner = this.or();
    this.expect(")");
    return { op, collection, variable, inner };
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
    // a name with points in it would be a cast to another type
    if (steps.some((step) => step.includes("."))) this.fail();
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

  /** A word between two operands; it stands between blanks. */
  private takeWord(text: string): boolean {
    if (this.peek()?.kind !== "name" || this.peek()?.text !== text) return false;
    this.spacedWord();
    return true;
  }

  private spacedWord(): string {
    const word = this.next("name");
    if (!word.spaced || !this.peek()?.spaced) this.fail();
    return word.text;
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
