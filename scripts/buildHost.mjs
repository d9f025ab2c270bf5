import { cpSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { extname } from "node:path";
import { buildIfChanged } from "./buildIfChanged.mjs";
import { inProject } from "./projectRoot.mjs";
import { runNodeOrThrow } from "./runProgram.mjs";

const compiler = "node_modules/typescript/bin/tsc";

/** Compiles the local host, its server and its page, into out/host, and takes along what needs no compiling: its files, and the solution's web resource. */
export async function buildHost() {
  await buildIfChanged({
    what: "the host",
    sources: ["host", "check", "shared/dataverse", "scripts/solution/checkPage.mjs", "package-lock.json"],
    output: "out/host",
    build: async (folder) => {
      await runNodeOrThrow("Compiling the host's server", [compiler, "-p", "host", "--outDir", folder]);
      await runNodeOrThrow("Compiling the host's page", [compiler, "-p", "host/web", "--outDir", `${folder}/web`]);
      cpSync(inProject("host/web"), inProject(folder, "web"), { recursive: true, filter: isPlainFile });
      // it needs the compiler, which may only just have been installed
      const { checkPage } = await import("./solution/checkPage.mjs");
      mkdirSync(inProject(folder, "webResources/pinv_"), { recursive: true });
      writeFileSync(inProject(folder, "webResources/pinv_/check.html"), checkPage());
    },
  });
}

const isPlainFile = (path) =>
  statSync(path).isDirectory() || !(extname(path) === ".ts" || path.endsWith("tsconfig.json"));
