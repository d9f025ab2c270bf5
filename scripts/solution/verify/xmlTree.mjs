import { XMLParser, XMLValidator } from "fast-xml-parser";

/**
 * @typedef {object} XmlElement
 * @property {string} name
 * @property {Record<string, string>} attributes
 * @property {XmlElement[]} children in their order
 * @property {string} text what stands directly in it, trimmed
 */

/** Without one, the parser refuses an attribute named constructor, which every manifest has. */
const prefix = "@";

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: prefix,
  parseTagValue: false,
  parseAttributeValue: false,
});

/**
 * Reads XML with its order.
 *
 * @param {Uint8Array | undefined} bytes
 * @returns {{ root: XmlElement | null, problem: string | null }}
 */
export function xmlTree(bytes) {
  if (!bytes) return { root: null, problem: "is missing." };
  const text = Buffer.from(bytes)
    .toString("utf8")
    .replace(/^\ufeff/, "");
  const valid = XMLValidator.validate(text);
  if (valid !== true)
    return { root: null, problem: `is not well-formed XML: ${valid.err.msg} (line ${valid.err.line})` };
  const roots = parser.parse(text).map(elementFrom).filter(isElement);
  return roots.length === 1 ? { root: roots[0], problem: null } : { root: null, problem: "has no single root." };
}

function elementFrom(node) {
  const name = Object.keys(node).find((key) => key !== ":@") ?? "";
  if (name === "#text" || name.startsWith("?")) return { name, text: String(node[name] ?? "") };
  const inside = node[name].map(elementFrom);
  return {
    name,
    attributes: attributesFrom(node[":@"] ?? {}),
    children: inside.filter(isElement),
    text: inside
      .filter((each) => each.name === "#text")
      .map(({ text }) => text)
      .join("")
      .trim(),
  };
}

/** Without a prototype, whose own constructor would pass for an attribute. */
const attributesFrom = (prefixed) =>
  Object.entries(prefixed).reduce(
    (attributes, [name, value]) => Object.assign(attributes, { [name.slice(prefix.length)]: value }),
    Object.create(null),
  );

const isElement = ({ name }) => name !== "#text" && !name.startsWith("?");

/** The first child of that name. */
export const childOf = (element, name) => element?.children.find((child) => child.name === name);

/** The text at the end of a path of first children; undefined when the path breaks off. */
export const textAt = (element, ...path) => path.reduce(childOf, element)?.text;

/** All elements below, at any depth. */
export const allBelow = (element) => element.children.flatMap((child) => [child, ...allBelow(child)]);
