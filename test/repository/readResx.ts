import { readProjectFile } from "./projectFiles";

export { languageCodes } from "./languages";

const entities: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** The texts of a control in one language (1033 is English), by key; a key that comes twice throws. */
export function readResx(control: string, language: number): Map<string, string> {
  const xml = readProjectFile(`${control}/strings/${control}.${language}.resx`).replace(/<!--[\s\S]*?-->/g, "");
  const texts = new Map<string, string>();
  for (const [, key = "", value = ""] of xml.matchAll(/<data name="([^"]+)"[^>]*>\s*<value>([^<]*)<\/value>/g)) {
    if (texts.has(key)) throw new Error(`${control}.${language}.resx has "${key}" twice.`);
    texts.set(
      key,
      value.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole),
    );
  }
  return texts;
}
