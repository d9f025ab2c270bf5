import { readFileSync } from "node:fs";
import { buildIfChanged } from "./buildIfChanged.mjs";
import { checkBundles } from "./checkBundles.mjs";
import { controlNames } from "./controlNames.mjs";
import { generateTypes } from "./generateTypes.mjs";
import { inProject } from "./projectRoot.mjs";
import { runPcfScripts } from "./runPcfScripts.mjs";

/**
 * Builds the controls as they ship: what `npm run build -- --buildMode production` does, into out/controls.
 *
 * `typesChecked`: the types of these very sources were found right just now, and are not checked once more for each
 * control. The bundles are the same. Bundles that break their budget stay aside, and the former build stays where it is. Lint has its own part in
 * scripts/test.mjs.
 */
export async function buildControls({ typesChecked = false } = {}) {
  // webpack checks every file against the types of both manifests
  await generateTypes();
  await buildIfChanged({
    what: "the controls",
    // one that is not there counts too: it may come
    sources: [
      ...controlNames(),
      ...["shared", "scripts", "tsconfig.json", "pcfconfig.json", "featureconfig.json", "webpack.config.js"],
      ...["package.json", "package-lock.json", "LICENSE"],
    ],
    output: "out/controls",
    build: async (folder) => {
      const preloads = [...buildPreloads(), "./scripts/buildAside.cjs"];
      const options = ["--buildMode", "production", "--outDir", `./${folder}`, "--skipBuildLinting", "true"];
      await runPcfScripts(preloads, ["build", ...options], typesChecked ? { TYPES_CHECKED: "1" } : {});
      for (const line of checkBundles(folder)) console.log(line);
    },
  });
}

/** What `npm run build` has Node load before pcf-scripts: read from package.json, so that the two never differ. */
function buildPreloads() {
  const { scripts } = JSON.parse(readFileSync(inProject("package.json"), "utf8"));
  return [...scripts.build.matchAll(/-r (\S+)/g)].map(([, file]) => file);
}
