import { extname } from "node:path";
import { readProjectFile, trackedFiles } from "./projectFiles";

const sourceKinds = new Set([".ts", ".tsx", ".mjs", ".cjs", ".js", ".css", ".html"]);

/** The longest that a reader is asked to scroll (CONTRIBUTING.md). */
const longest = 300;

/** Files that are longer, each with its reason. */
const exceptions: ReadonlyMap<string, string> = new Map([
  [
    "InvoiceReview/css/InvoiceReview.css",
    "a form waits for every sheet that a manifest names: one beside the base of both, in sections",
  ],
  ["ManualInvoiceWizard/css/ManualInvoiceWizard.css", "the same"],
]);

const lengthOf = (file: string): number => readProjectFile(file).trimEnd().split("\n").length;

it("no source file is longer than 300 lines", () => {
  const sources = trackedFiles().filter((file) => sourceKinds.has(extname(file)));
  expect(sources.length).toBeGreaterThan(300);
  expect(sources.filter((file) => !exceptions.has(file) && lengthOf(file) > longest)).toEqual([]);
});

it("no exception is kept for a file that has become short", () => {
  expect([...exceptions.keys()].filter((file) => lengthOf(file) <= longest)).toEqual([]);
});
