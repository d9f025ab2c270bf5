import { badRequest, notImitated } from "../apiError";
import type { XmlElement } from "./xmlTree";

/** One element while it is being read: every attribute and child that nobody asked for is refused by name. */
export class FetchReader {
  private readonly asked = new Set<string>();
  private readonly askedChildren = new Set<string>();

  constructor(readonly element: XmlElement) {}

  optional(name: string): string | undefined {
    this.asked.add(name);
    return this.element.attributes.get(name);
  }

  required(name: string): string {
    const value = this.optional(name);
    if (value === undefined) throw badRequest(`<${this.element.name}> needs the attribute '${name}'.`);
    return value;
  }

  /** `true`, `false`, `1` or `0`. */
  flag(name: string, otherwise = false): boolean {
    const text = this.optional(name);
    if (text === undefined) return otherwise;
    if (!["true", "false", "1", "0"].includes(text)) throw badRequest(`'${name}' is true or false, not '${text}'.`);
    return text === "true" || text === "1";
  }

  /** A whole number from 1 on. */
  positive(name: string): number | undefined {
    const text = this.optional(name);
    if (text === undefined) return undefined;
    if (!/^[1-9]\d{0,8}$/.test(text)) throw badRequest(`'${name}' is a number from 1 on, not '${text}'.`);
    return Number(text);
  }

  /** Attributes without a meaning here: hints to the server, and what a view's designer leaves behind. */
  ignore(...names: readonly string[]): void {
    for (const name of names) this.asked.add(name);
  }

  each<T>(name: string, read: (child: FetchReader) => T): T[] {
    this.askedChildren.add(name);
    return this.element.children.filter((child) => child.name === name).map((child) => read(new FetchReader(child)));
  }

  /** To be called last. */
  done(): void {
    const { name, attributes, children } = this.element;
    for (const attribute of attributes.keys()) {
      if (!this.asked.has(attribute)) throw notImitated(`the attribute '${attribute}' of FetchXML's <${name}>`);
    }
    for (const child of children) {
      if (!this.askedChildren.has(child.name)) throw notImitated(`FetchXML's <${child.name}> in <${name}>`);
    }
  }
}
