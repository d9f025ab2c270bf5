import { Tampering, edit, remove, review, reviewManifest } from "./tampering";

const bundle = (code: string): Tampering["change"] => edit(`${review}/bundle.js`, /^/, code);

/** Text that does not get smaller by packing. */
const noise = (length: number): string => {
  let seed = 1;
  return Array.from({ length }, () => String.fromCharCode(33 + ((seed = (seed * 48271) % 2147483647) % 90))).join("");
};

/** What can be wrong with a control in it: resources, build mode, size, licences. */
export const controlTamperings: readonly Tampering[] = [
  // resources
  {
    with: "the Danish texts",
    change: remove(`${review}/strings/InvoiceReview.1030.resx`),
    says: `${review}/strings/InvoiceReview.1030.resx is missing.`,
  },
  {
    with: "the Danish texts in the manifest",
    change: edit(reviewManifest, /\n.*1030\.resx.*/, ""),
    says: "the manifest does not name strings/InvoiceReview.1030.resx.",
  },
  {
    with: "one Danish text",
    change: edit(`${review}/strings/InvoiceReview.1030.resx`, /\n.*name="Loading".*/, ""),
    says: "strings/InvoiceReview.1030.resx has no text for Loading.",
  },
  {
    with: "one English text, emptied",
    change: edit(`${review}/strings/InvoiceReview.1033.resx`, /(name="Loading".*<value>)[^<]*/, "$1"),
    says: "strings/InvoiceReview.1033.resx has no text for Loading.",
  },
  {
    with: "a property's name that no language has",
    change: edit(reviewManifest, "TaxColumn_Name", "TaxColumn_Title"),
    says: "strings/InvoiceReview.1033.resx has no text for TaxColumn_Title.",
  },
  {
    with: "the styles",
    change: remove(`${review}/css/InvoiceReview.css`),
    says: "InvoiceReview: the manifest names css/InvoiceReview.css, which is not there.",
  },
  { with: "the bundle", change: remove(`${review}/bundle.js`), says: `${review}/bundle.js is missing.` },
  { with: "the manifest", change: remove(reviewManifest), says: "InvoiceReview: ControlManifest.xml is missing." },
  {
    with: "a file that nobody asked for",
    change: (files) => (files[`${review}/bundle.js.map`] = Buffer.from("{}")),
    says: "bundle.js.map does not belong into the solution.",
  },
  {
    with: "the source as code",
    change: edit(reviewManifest, 'path="bundle.js"', 'path="index.ts"'),
    says: "the code is index.ts, must be bundle.js.",
  },
  {
    with: "a platform library that only the build takes",
    change: edit(reviewManifest, 'name="Fluent" version="8.121.1"', 'name="Fluent" version="8.120.0"'),
    says: "the platform library Fluent is 8.120.0, must be 8.121.1.",
  },
  {
    with: "the kind of control",
    change: edit(reviewManifest, 'control-type="virtual"', 'control-type="standard"'),
    says: "control-type is standard, must be virtual.",
  },
  // build mode
  {
    with: "a development bundle",
    change: bundle('eval("1");'),
    says: "InvoiceReview: bundle.js is a development build (eval).",
  },
  {
    with: "code made from text",
    change: bundle('new Function("return 1");'),
    says: "bundle.js makes code from text (new Function).",
  },
  {
    with: "a source map",
    change: bundle("//# sourceMappingURL=bundle.js.map\n"),
    says: "bundle.js is a development build (source map).",
  },
  {
    with: "webpack's paths",
    change: bundle("/*!*** ./InvoiceReview/index.ts ***!*/"),
    says: "bundle.js is a development build (webpack's module paths).",
  },
  { with: "a bundle that is not minified", change: bundle("let a;\n".repeat(500)), says: "bundle.js is not minified." },
  {
    with: "somebody's folder",
    change: bundle(`"C:\\\\Us${"ers"}\\\\maker\\\\a.ts";`),
    says: "bundle.js names a folder of somebody's machine.",
  },
  // size
  { with: "a bundle over its budget", change: bundle(`/*${noise(200_000)}*/`), says: "gzipped, over its budget of" },
  { with: "a bundle that no organisation takes", change: bundle(" ".repeat(5_300_000)), says: "bundle.js is 53" },
  // licences
  {
    with: "the notice of decimal.js",
    change: edit(`${review}/bundle.js.LICENSE.txt`, "code of decimal.js", "code"),
    says: "bundle.js.LICENSE.txt does not name decimal.js.",
  },
  {
    with: "a licence's text",
    change: edit(
      `${review}/bundle.js.LICENSE.txt`,
      /This file contains code of decimal[^]*/,
      "code of decimal.js 10.6.0",
    ),
    says: "bundle.js.LICENSE.txt lacks a licence in full.",
  },
];
