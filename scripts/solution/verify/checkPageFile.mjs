import { expected } from "./expected.mjs";

/** What the page may not do: it reads, here and nowhere else. */
const forbidden = [
  { says: "asks with another method than GET.", sign: /\bmethod:\s*["'](?!GET)/ },
  { says: "names an address elsewhere.", sign: /https?:\/\// },
  { says: "makes code or markup from text.", sign: /\beval\s*\(|new\s+Function\s*\(|innerHTML|document\.write/ },
];

/**
 * The check page: one file, with its script in an address of its own, that asks nobody else and only reads.
 *
 * @param {Map<string, Buffer>} entries
 * @returns {string[]} problems
 */
export function checkPageFile(entries) {
  const page = entries.get(expected.webResources.check.file)?.toString("utf8");
  // that it is not there was said
  if (page === undefined) return [];
  const scripts = [...page.matchAll(/<script\b([^>]*)>/g)].map(([, attributes]) => attributes);
  const [, code = ""] = /\bsrc="data:text\/javascript;charset=utf-8;base64,([^"]+)"/.exec(scripts[0] ?? "") ?? [];
  const script = Buffer.from(code, "base64").toString("utf8");
  return [
    ...(scripts.length === 1 && script.includes("EntityDefinitions") ? [] : ["has not its one script."]),
    ...forbidden.filter(({ sign }) => sign.test(script)).map(({ says }) => says),
    ...(/<(?:link|img|iframe|object|base|form)\b/.test(page) ? ["loads what is not in it."] : []),
  ].map((problem) => `${expected.webResources.check.name} ${problem}`);
}
