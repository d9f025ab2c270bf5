import { readFileSync } from "node:fs";
import { buildIfChanged } from "./buildIfChanged.mjs";
import { checkBundles } from "./checkBundles.mjs";
import { controlNames } from "./controlNames.mjs";
import { generateTypes } from "./generateTypes.mjs";
import { inProject } from "./projectRoot.mjs";
import { runPcfScripts } from "./runPcfScripts.mjs";
import { sourcesHash } from "./sourcesHash.mjs";

/** Files and folders that the controls' bundles depend on. One that is not there counts too: it may come. */
const sources = () => [
  ...controlNames(),
  ...["shared", "scripts", "tsconfig.json", "pcfconfig.json", "featureconfig.json", "webpack.config.js"],
  ...["package.json", "package-lock.json", "LICENSE"],
];

/** What tells these sources of the controls from others. */
export const controlsHash = () => sourcesHash(sources());

/**
 * Builds the controls as they ship: what `npm run build -- --buildMode production` does, into out/controls.
 *
 * `typesChecked`: the hash of sources whose types were found right just now. Where those are what is built, they are not
 * checked once more for each control; the bundles are the same. Bundles that break their budget stay aside, and the
 * former build stays where it is. Lint has its own part in scripts/test.mjs.
 */
export async function buildControls({ typesChecked = "" } = {}) {
  // webpack checks every file against the types of both manifests
  await generateTypes();
  await buildIfChanged({
    what: "the controls",
    sources: sources(),
    output: "out/controls",
    build: async (folder, hash) => {
      const preloads = [...buildPreloads(), "./scripts/buildAside.cjs"];
      const options = ["--buildMode", "production", "--outDir", `./${folder}`, "--skipBuildLinting", "true"];
      await runPcfScripts(preloads, ["build", ...options], hash === typesChecked ? { TYPES_CHECKED: "1" } : {});
      for (const line of checkBundles(folder)) console.log(line);
    },
  });
}

/** What `npm run build` has Node load before pcf-scripts: read from package.json, so that the two never differ. */
function buildPreloads() {
  const { scripts } = JSON.parse(readFileSync(inProject("package.json"), "utf8"));
  return [...scripts.build.matchAll(/-r (\S+)/g)].map(([, file]) => file);
}
