import { cpSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { extname } from "node:path";
import { buildIfChanged } from "./buildIfChanged.mjs";
import { controlNames } from "./controlNames.mjs";
import { inProject } from "./projectRoot.mjs";
import { runNodeOrThrow } from "./runProgram.mjs";

const compiler = "node_modules/typescript/bin/tsc";

/** What the solution's pages are made of, and by what. */
const guides = ["docs/user.md", "docs/bruger.md", ...controlNames().map((control) => `${control}/strings`)];
const makers = ["checkPage", "guidePage", "guideStyle", "webResources"];

/** Compiles the local host, its server and its page, into out/host, and takes along what needs no compiling: its files, and the solution's web resources. */
export async function buildHost() {
  await buildIfChanged({
    what: "the host",
    sources: [
      "host",
      "check",
      "shared/dataverse",
      "package-lock.json",
      ...guides,
      ...makers.map((name) => `scripts/solution/${name}.mjs`),
    ],
    output: "out/host",
    build: async (folder) => {
      await runNodeOrThrow("Compiling the host's server", [compiler, "-p", "host", "--outDir", folder]);
      await runNodeOrThrow("Compiling the host's page", [compiler, "-p", "host/web", "--outDir", `${folder}/web`]);
      cpSync(inProject("host/web"), inProject(folder, "web"), { recursive: true, filter: isPlainFile });
      // they need packages, which may only just have been installed
      const { webResources } = await import("./solution/webResources.mjs");
      mkdirSync(inProject(folder, "webResources/pinv_"), { recursive: true });
      for (const { name, content } of webResources("pinv")) {
        writeFileSync(inProject(folder, "webResources", name), content());
      }
    },
  });
}

const isPlainFile = (path) =>
  statSync(path).isDirectory() || !(extname(path) === ".ts" || path.endsWith("tsconfig.json"));
