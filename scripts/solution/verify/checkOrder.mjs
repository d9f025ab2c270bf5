/**
 * The platform's schema is a sequence: children that are all there, in another order, do not import.
 *
 * @param {string} where file and element, for the sentence
 * @param {import("./xmlTree.mjs").XmlElement | undefined} element
 * @param {readonly string[]} wanted names of the children, in order; a child may come several times in a row
 * @returns {string[]} problems
 */
export function checkOrder(where, element, wanted) {
  if (!element) return [`${where} is missing.`];
  const found = element.children.map(({ name }) => name).filter((name, at, all) => name !== all[at - 1]);
  if (found.join() === wanted.join()) return [];
  const missing = wanted.filter((name) => !found.includes(name));
  const strange = found.filter((name) => !wanted.includes(name));
  if (missing.length > 0) return [`${where} lacks ${missing.join(", ")}.`];
  if (strange.length > 0) return [`${where} has ${strange.join(", ")}, which does not belong there.`];
  const at = wanted.findIndex((name, index) => found[index] !== name);
  return [`${where} is in the wrong order: ${wanted[at]} is expected where ${found[at]} stands.`];
}
