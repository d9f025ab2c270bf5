import { createRequire } from "node:module";
import { build } from "esbuild";
import { inProject } from "../../scripts/projectRoot.mjs";
import { inBench, inOut } from "./places.mjs";

const require = createRequire(import.meta.url);

/**
 * Loads TypeScript of the project into this process, as it stands: the packages it names are left to be required.
 *
 * @param {string} name of what comes of it, for whoever reads a stack
 * @param {string} code that exports what is wanted, with paths from the project's folder
 */
export async function loadSources(name, code) {
  const outfile = inOut(`${name}.cjs`);
  await build({
    stdin: { contents: code, resolveDir: inProject(), loader: "ts" },
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    packages: "external",
    logLevel: "warning",
  });
  return require(outfile);
}

/**
 * Bundles the pages of the other grids as they would ship: minified, production builds, one React for all of them, and
 * Fluent from the project's own packages.
 *
 * @param {readonly string[]} names of the files in grid/pages
 */
export async function bundlePages(names) {
  await build({
    entryPoints: names.map((name) => inBench("grid/pages", `${name}.mjs`)),
    outdir: inOut("pages"),
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2021",
    define: { "process.env.NODE_ENV": '"production"' },
    alias: { react: inBench("node_modules/react"), "react-dom": inBench("node_modules/react-dom") },
    logLevel: "warning",
  });
}
