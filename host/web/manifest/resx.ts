/**
 * The texts of a .resx file by key. Comments, file references and the header's entries are left out.
 *
 * @throws when the text is not XML: a control with broken resources should not look untranslated
 */
export function resxTexts(xml: string): ReadonlyMap<string, string> {
  const parsed = new DOMParser().parseFromString(xml, "application/xml");
  const broken = parsed.querySelector("parsererror");
  if (broken) throw new Error(`Not a resx file: ${broken.textContent}`);
  const texts = new Map<string, string>();
  for (const data of parsed.querySelectorAll("root > data")) {
    const name = data.getAttribute("name");
    if (name !== null && !data.hasAttribute("type")) texts.set(name, data.querySelector("value")?.textContent ?? "");
  }
  return texts;
}
