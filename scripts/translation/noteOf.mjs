import { readFileSync } from "node:fs";
import { inProject } from "../projectRoot.mjs";
import { gaps, gapsOfKeys } from "./gaps.mjs";
import { places } from "./places.mjs";

const valueOfMakers = [/./, "Form designer, for makers: a value to choose for a property"];

/**
 * What a translator is told of a text: where it stands, how much fits, what its gaps hold.
 *
 * @throws where nothing says where the key stands or what a gap holds
 */
export function noteOf(control, key, text) {
  const isOfMakers = readFileSync(inProject(control, "ControlManifest.Input.xml"), "utf8").includes(`-key="${key}"`);
  const place = [...places[control], ...(isOfMakers ? [valueOfMakers] : [])].find(([pattern]) => pattern.test(key));
  if (!place) throw new Error(`scripts/translation/places.mjs does not say where ${key} of ${control} stands.`);
  const [, where, fits] = place;
  const names = [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))];
  const told = names.map((name) => {
    const holds = gapsOfKeys[key]?.[name] ?? gaps[name];
    if (!holds) throw new Error(`scripts/translation/gaps.mjs does not say what {${name}} of ${key} holds.`);
    return `{${name}}: ${holds}.`;
  });
  const form = { _One: ["For 1."], _Many: ["For every number but 1."] }[/_(?:One|Many)$/.exec(key)?.[0]] ?? [];
  return [
    `${where}.`,
    ...(fits ? [`About ${Math.max(fits, text.length)} characters fit.`] : []),
    ...form,
    ...told,
  ].join(" ");
}
