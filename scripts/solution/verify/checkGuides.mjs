import { expected } from "./expected.mjs";

/** What a guide has no use for: it is words, and leads nowhere but to itself and to its sister. */
const forbidden = [
  { says: "has a script.", sign: /<script\b|\son\w+=|javascript:/i },
  { says: "loads what is not in it.", sign: /<(?:link|img|iframe|object|base|form)\b|url\(|@import/ },
  { says: "leads elsewhere.", sign: /(?:href|src)="(?!#|user\.html"|bruger\.html")/ },
];

/**
 * The guide in both languages: there, whole, and words only.
 *
 * @param {Map<string, Buffer>} entries
 * @returns {string[]} problems
 */
export function checkGuides(entries) {
  const { user, bruger } = expected.webResources;
  return [user, bruger].flatMap(({ name, file }) => {
    const page = entries.get(file)?.toString("utf8");
    // that it is not there was said
    if (page === undefined) return [];
    const isWhole = page.includes('id="review-list"') && page.trimEnd().endsWith("</html>");
    return [
      ...(isWhole ? [] : ["is not whole."]),
      ...forbidden.filter(({ sign }) => sign.test(page)).map(({ says }) => says),
    ].map((problem) => `${name} ${problem}`);
  });
}
