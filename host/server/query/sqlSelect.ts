import { SqlScope } from "./sqlScope";

/** A scope with result columns. */
export class SqlSelect extends SqlScope {
  private readonly columns = new Map<string, string>();

  /** Adds an expression to the result and returns the name it has there. */
  add(expression: string): string {
    const name = this.columns.get(expression) ?? `c${this.columns.size}`;
    this.columns.set(expression, name);
    return name;
  }

  /** The result columns as SQL writes them. */
  list(): string {
    return [...this.columns].map(([expression, name]) => `${expression} AS ${name}`).join(", ");
  }
}
