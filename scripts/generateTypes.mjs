import { existsSync, statSync } from "node:fs";
import { controlNames } from "./controlNames.mjs";
import { inProject } from "./projectRoot.mjs";
import { runPcfScripts } from "./runPcfScripts.mjs";
import { withLock } from "./withLock.mjs";

/** Generates the types of the manifests (they are not committed) where they are missing or older than the manifest. */
export async function generateTypes() {
  await withLock("generating manifest types", async () => {
    if (!controlNames().every(isCurrent)) await runPcfScripts(["./scripts/pcfTypesFix.cjs"], ["refreshTypes"]);
  });
}

function isCurrent(control) {
  const generated = inProject(control, "generated", "ManifestTypes.d.ts");
  const manifest = inProject(control, "ControlManifest.Input.xml");
  return existsSync(generated) && statSync(generated).mtimeMs >= statSync(manifest).mtimeMs;
}
