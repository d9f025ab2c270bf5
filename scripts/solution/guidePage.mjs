import { readFileSync } from "node:fs";
import { Marked } from "marked";
import { inProject } from "../projectRoot.mjs";
import { guideStyle } from "./guideStyle.mjs";

/** What a control calls its own places and texts in the guide (`Help_Page` in its resources). */
const controls = [
  { control: "InvoiceReview", prefix: "review" },
  { control: "ManualInvoiceWizard", prefix: "wizard" },
];

/** The two guides, by the page that each becomes; their links to one another stay. */
const pages = { "user.md": "user.html", "bruger.md": "bruger.html" };

/**
 * A guide of docs/ as one page for the organisation: without script, picture or address elsewhere, so that it needs
 * nothing but itself. Each heading has the id that GitHub gives it; each sentence of a screen that is explained has the
 * key of its text, so that a screen leads to the very row (`#review-Error_offline`).
 *
 * @param {string} file below docs/
 * @param {number} language whose texts it quotes: 1033 or 1030
 * @returns {string} the same for the same sources
 */
export function guidePage(file, language) {
  const markdown = readFileSync(inProject("docs", file), "utf8").replaceAll("\r\n", "\n");
  const keysOf = keysByText(language);
  const marked = new Marked({ renderer: rendererWith(keysOf) });
  const [, title = ""] = /^# (.+)$/m.exec(markdown) ?? [];
  return [
    "<!doctype html>",
    `<html lang="${language === 1030 ? "da" : "en"}">`,
    '<head><meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" />',
    `<title>${title}</title>`,
    `<style>${guideStyle}</style></head>`,
    `<body><main>\n${marked.parse(markdown).replace("</h1>", () => `</h1>\n${contents(markdown)}`)}</main></body>`,
    "</html>",
    "",
  ].join("\n");
}

/** The parts of the guide, to go to. */
const contents = (markdown) =>
  `<nav>${[...markdown.matchAll(/^## (.+)$/gm)].map(([, text]) => `<a href="#${slug(text)}">${text}</a>`).join("")}</nav>`;

const rendererWith = (keysOf) => ({
  heading({ tokens, depth, text }) {
    return `<h${depth} id="${slug(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
  },
  // pictures are for those who read the document; here the screen itself is beside the page
  image: () => "",
  link({ href, tokens }) {
    const words = this.parser.parseInline(tokens);
    const target = href.startsWith("#") ? href : pages[href];
    return target ? `<a href="${target}">${words}</a>` : words;
  },
  table({ header, rows }) {
    const cells = (row, element) =>
      row.map(({ tokens }) => `<${element}>${this.parser.parseInline(tokens)}</${element}>`).join("");
    const body = rows.map(
      (row) => `<tr>${cells(row, "td").replace("<td>", `<td>${places(row[0].text, keysOf)}`)}</tr>`,
    );
    return `<table><thead><tr>${cells(header, "th")}</tr></thead><tbody>\n${body.join("\n")}\n</tbody></table>\n`;
  },
});

/** One place for each key whose text stands in a cell; texts of one row are parted by line breaks. */
const places = (cell, keysOf) =>
  cell
    .split("<br>")
    .flatMap((text) => keysOf.get(text.trim()) ?? [])
    .map((key) => `<a id="${key}"></a>`)
    .join("");

/** As GitHub makes them of a heading: what is no letter, figure, hyphen or space is left away. */
const slug = (text) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, "")
    .replaceAll(" ", "-");

/** Keys with the prefix of their control by what they say; the forms for one and for many are one place. */
function keysByText(language) {
  const keys = new Map();
  for (const { control, prefix } of controls) {
    const xml = readFileSync(inProject(`${control}/strings/${control}.${language}.resx`), "utf8");
    for (const [, key, value] of xml.matchAll(/<data name="([^"]+)"[^>]*>\s*<value>([^<]*)<\/value>/g)) {
      const text = value.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
      const place = `${prefix}-${key.replace(/_Many$/, "")}`;
      keys.set(text, [...(keys.get(text) ?? []), place]);
    }
  }
  return keys;
}
