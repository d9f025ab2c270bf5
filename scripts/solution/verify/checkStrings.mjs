import { expected } from "./expected.mjs";
import { childOf, xmlTree } from "./xmlTree.mjs";

/**
 * The texts of every language: the same keys in each, none empty, and all that the manifest asks for.
 *
 * @param {string} control
 * @param {Map<string, Buffer>} files of the control
 * @param {readonly string[]} keys that the manifest asks for
 * @returns {string[]} problems
 */
export function checkStrings(control, files, keys) {
  const languages = expected.languages.map((language) => {
    const file = `strings/${control}.${language}.resx`;
    const { root, problem } = xmlTree(files.get(file));
    const texts = new Map((root?.children ?? []).filter(({ name }) => name === "data").map(keyAndText));
    return { file, problem, texts };
  });
  const all = new Set([...keys, ...languages.flatMap(({ texts }) => [...texts.keys()])]);
  return languages.flatMap(({ file, problem, texts }) => {
    if (problem) return [`${control}: ${file} ${problem}`];
    const missing = [...all].filter((key) => !texts.get(key));
    return missing.map((key) => `${control}: ${file} has no text for ${key}.`);
  });
}

const keyAndText = (data) => [data.attributes.name, childOf(data, "value")?.text ?? ""];
