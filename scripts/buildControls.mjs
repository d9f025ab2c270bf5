import { buildIfChanged } from "./buildIfChanged.mjs";
import { checkBundles } from "./checkBundles.mjs";
import { controlNames } from "./controlNames.mjs";
import { generateTypes } from "./generateTypes.mjs";
import { runPcfScripts } from "./runPcfScripts.mjs";

/**
 * Builds the controls as they ship: what `npm run build -- --buildMode production` does, into out/controls.
 *
 * Bundles that break their budget stay aside, and the former build stays where it is. Lint has its own part in
 * scripts/test.mjs.
 */
export async function buildControls() {
  // webpack checks every file against the types of both manifests
  await generateTypes();
  await buildIfChanged({
    what: "the controls",
    sources: [
      ...controlNames(),
      "shared",
      "tsconfig.json",
      "pcfconfig.json",
      "package-lock.json",
      "scripts/bundleBudget.json",
    ],
    output: "out/controls",
    build: async (folder) => {
      const preloads = ["./scripts/pcfTypesFix.cjs", "./scripts/buildAside.cjs"];
      const options = ["--buildMode", "production", "--outDir", `./${folder}`, "--skipBuildLinting", "true"];
      await runPcfScripts(preloads, ["build", ...options]);
      for (const line of checkBundles(folder)) console.log(line);
    },
  });
}
