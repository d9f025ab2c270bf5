import { pathToFileURL } from "node:url";
import { inProject } from "../projectRoot.mjs";

/** What money is reckoned and compared with, and what each is mistaken for: its opposite, its neighbour, or nothing. */
const mistaken = new Map([
  ["plus", ["minus"]],
  ["minus", ["plus"]],
  ["times", ["plus"]],
  ["lt", ["lte", "gte"]],
  ["lte", ["lt", "gt"]],
  ["gt", ["gte", "lte"]],
  ["gte", ["gt", "lt"]],
  ["neg", [null]],
  ["abs", [null]],
]);

/**
 * Teaches Stryker the arithmetic of decimal.js: it knows operators, and money has none here.
 *
 * Stryker has no way in for that, so the mutator joins its list from inside; its version is pinned.
 */
export async function addDecimalMutator() {
  const inside = (path) =>
    import(pathToFileURL(inProject("node_modules/@stryker-mutator/instrumenter/dist/src", path)).href);
  const { allMutators } = await inside("mutators/mutate.js");
  const { deepCloneNode } = await inside("util/syntax-helpers.js");
  allMutators.push({
    name: "DecimalMethod",
    *mutate(path) {
      if (!path.isCallExpression() || path.node.callee.type !== "MemberExpression") return;
      for (const name of mistaken.get(path.node.callee.property.name) ?? []) {
        const call = deepCloneNode(path.node);
        if (name !== null) call.callee.property.name = name;
        yield name === null ? call.callee.object : call;
      }
    },
  });
}
