import { xmlTree } from "../verify/xmlTree.mjs";

/**
 * Compares two solutions part by part. XML is compared by its elements, attributes and order, not by its spaces:
 * the official packer writes the same with other white space.
 *
 * @param {Map<string, Uint8Array>} ours contents by name
 * @param {Map<string, Uint8Array>} theirs
 * @returns {string[]} one line for each part that differs; empty when they say the same
 */
export function compareParts(ours, theirs) {
  const names = [...new Set([...ours.keys(), ...theirs.keys()])].sort();
  return names.flatMap((name) => {
    const [mine, other] = [ours.get(name), theirs.get(name)];
    if (!mine) return [`${name} is only in the official solution.`];
    if (!other) return [`${name} is only in ours.`];
    return Buffer.compare(mine, other) === 0 || sameXml(name, mine, other) ? [] : [`${name} differs.`];
  });
}

function sameXml(name, mine, other) {
  if (!/\.(?:xml|resx)$/.test(name)) return false;
  const [left, right] = [xmlTree(mine).root, xmlTree(other).root];
  return left !== null && right !== null && asText(left) === asText(right);
}

/** An element as one text; the order of attributes has no meaning, that of children has. */
function asText({ name, attributes, children, text }) {
  const sorted = Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([name, sorted, text, children.map(asText)]);
}
