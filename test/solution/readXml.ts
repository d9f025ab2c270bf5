import { XMLParser, XMLValidator } from "fast-xml-parser";
import { readProjectFile } from "../repository/projectFiles";

/** One element of an XML file, with what stands in it in order. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

type Node = Record<string, unknown>;

/** Without a prefix the parser refuses an attribute named constructor. */
const prefix = "@";
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: prefix,
  parseTagValue: false,
  parseAttributeValue: false,
});

/** The root of a file of the project; one that is not well-formed throws, and says where. */
export function readXml(path: string): Element {
  const text = readProjectFile(path);
  const valid = XMLValidator.validate(text);
  if (valid !== true) throw new Error(`${path}, line ${valid.err.line}: ${valid.err.msg}`);
  const [root, ...others] = elementsOf(parser.parse(text) as Node[]);
  if (!root || others.length > 0) throw new Error(`${path} has no single root.`);
  return root;
}

function elementsOf(nodes: readonly Node[]): Element[] {
  return nodes.flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ":@") ?? "";
    if (name === "#text" || name.startsWith("?")) return [];
    const inside = node[name] as Node[];
    const text = inside.flatMap((each) => ("#text" in each ? [String(each["#text"])] : [])).join("");
    return [{ name, attributes: attributesOf(node), children: elementsOf(inside), text: text.trim() }];
  });
}

function attributesOf(node: Node): Record<string, string> {
  const prefixed = (node[":@"] ?? {}) as Record<string, string>;
  return Object.fromEntries(Object.entries(prefixed).map(([name, value]) => [name.slice(prefix.length), value]));
}

/** An element and all below it. */
export const withAllBelow = (element: Element): Element[] => [element, ...element.children.flatMap(withAllBelow)];

export const childrenOf = (element: Element, name: string): Element[] =>
  element.children.filter((child) => child.name === name);
