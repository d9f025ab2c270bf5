import { existsSync, statSync } from "node:fs";
import { controlNames } from "./controlNames.mjs";
import { inProject } from "./projectRoot.mjs";
import { runPcfScripts } from "./runPcfScripts.mjs";
import { withLock } from "./withLock.mjs";

let generating;

/**
 * Generates the types of the manifests (they are not committed) where they are missing or older than the manifest. Parts
 * of one command that ask for it at the same time share the work, and do not wait for each other as for another command.
 */
export async function generateTypes() {
  await (generating ??= generate().finally(() => (generating = undefined)));
}

const generate = () =>
  withLock("generating manifest types", async () => {
    if (!controlNames().every(isCurrent)) await runPcfScripts(["./scripts/pcfTypesFix.cjs"], ["refreshTypes"]);
  });

function isCurrent(control) {
  const generated = inProject(control, "generated", "ManifestTypes.d.ts");
  const manifest = inProject(control, "ControlManifest.Input.xml");
  return existsSync(generated) && statSync(generated).mtimeMs >= statSync(manifest).mtimeMs;
}
