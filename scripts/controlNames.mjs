import { existsSync, readdirSync } from "node:fs";
import { inProject, projectRoot } from "./projectRoot.mjs";

/** The controls of the project: folders at the top that have a manifest. */
export const controlNames = () =>
  readdirSync(projectRoot).filter((name) => existsSync(inProject(name, "ControlManifest.Input.xml")));
