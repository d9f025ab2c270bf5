import { readFileSync } from "node:fs";
import { inProject } from "../projectRoot.mjs";

/** The texts of both controls in one language, by key, as the screens have them. */
export function screenWords(language) {
  const texts = new Map();
  for (const control of ["ManualInvoiceWizard", "InvoiceReview"]) {
    const xml = readFileSync(inProject(control, "strings", `${control}.${language}.resx`), "utf8");
    for (const [, key, value] of xml.matchAll(/<data name="([^"]+)"[^>]*>\s*<value>([^<]*)<\/value>/g)) {
      texts.set(key, value);
    }
  }
  return (key) => {
    if (!texts.has(key)) throw new Error(`No text ${key}.`);
    return texts.get(key);
  };
}
