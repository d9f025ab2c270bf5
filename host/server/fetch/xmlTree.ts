import { XMLParser, XMLValidator } from "fast-xml-parser";
import { badRequest } from "../apiError";

/** One element of a FetchXML text. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

/** An element as the parser gives it: its name holds its children, `:@` its attributes. */
type Parsed = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  // entities are read below: only the five that XML itself has, and none that a document declares
  processEntities: false,
});

/** The root element of an XML text. What declares a document type is refused: nothing outside the text is ever read. */
export function xmlTree(xml: string): XmlElement {
  if (/<!(?!--|\[CDATA\[)/.test(xml)) throw badRequest("The FetchXML may not hold a document type.", notWellFormed);
  const checked = XMLValidator.validate(xml);
  if (checked !== true) throw badRequest(`The FetchXML is not well-formed: ${checked.err.msg}`, notWellFormed);
  const [root, ...more] = elementsOf(parsed(xml));
  if (!root || more.length > 0) throw badRequest("The FetchXML needs exactly one root element.", notWellFormed);
  return root;
}

/** Web service error code "InvalidXml". */
const notWellFormed = "0x80040201";

function parsed(xml: string): readonly Parsed[] {
  try {
    return parser.parse(xml) as readonly Parsed[];
  } catch (error) {
    throw badRequest(`The FetchXML cannot be read: ${String(error)}`, notWellFormed);
  }
}

function elementsOf(nodes: readonly Parsed[]): XmlElement[] {
  return nodes.flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ":@");
    if (name === undefined || name.startsWith("#") || name.startsWith("?")) return [];
    const inside = node[name] as readonly Parsed[];
    const attributes = Object.entries((node[":@"] ?? {}) as Record<string, string>);
    return [
      {
        name,
        attributes: new Map(attributes.map(([key, value]) => [key, decoded(value)])),
        children: elementsOf(inside),
        text: decoded(inside.map((each) => String(each["#text"] ?? "")).join("")),
      },
    ];
  });
}

const named: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(/&([^;\s]*);?/g, (whole, name: string) => {
    const known = named[name] ?? numbered(name);
    if (known === undefined || !whole.endsWith(";")) throw badRequest(`'${whole}' is no entity of XML.`, notWellFormed);
    return known;
  });
}

function numbered(name: string): string | undefined {
  const match = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(name);
  const code = match && (match[1] === undefined ? Number(match[2]) : parseInt(match[1], 16));
  return code && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
