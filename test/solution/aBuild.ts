import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { controls, projectRoot, readProjectFile } from "../repository/projectFiles";

const { notices } = jest.requireActual<{ notices: () => string }>("../../scripts/licenceNotices.cjs");

/** A bundle as webpack ends it, with nothing in it. */
export const smallBundle = (control: string): string =>
  `var made;(()=>{made={}})();\nComponentFramework.registerControl('ProjectInvoicing.${control}', made.${control});\n`;

/** Of both controls; the build puts it beside each one's own. */
const sharedStyles = "shared/ui/base.css";

/** What a production build leaves behind for both controls, but for the code: real manifests, texts and styles. */
export function writeABuild(folder: string): void {
  for (const control of controls()) {
    const target = join(folder, control);
    mkdirSync(target, { recursive: true });
    for (const part of ["strings", "css"]) {
      cpSync(join(projectRoot, control, part), join(target, part), { recursive: true });
    }
    cpSync(join(projectRoot, sharedStyles), join(target, "css/base.css"));
    const manifest = readProjectFile(`${control}/ControlManifest.Input.xml`)
      .replace('path="index.ts"', 'path="bundle.js"')
      .replace(`path="../${sharedStyles}" order="1" outputDirectory="css"`, 'path="css/base.css" order="1"');
    writeFileSync(join(target, "ControlManifest.xml"), manifest);
    writeFileSync(join(target, "bundle.js"), smallBundle(control));
    writeFileSync(join(target, "bundle.js.LICENSE.txt"), notices());
  }
}
