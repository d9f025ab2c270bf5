import { readFileSync, writeFileSync } from "node:fs";
import { expected } from "./solution/verify/expected.mjs";
import { inProject } from "./projectRoot.mjs";
import { noteOf } from "./translation/noteOf.mjs";

const data =
  /(<data name="([^"]+)" xml:space="preserve"><value>([^<]*)<\/value>)(?:<comment>[^<]*<\/comment>)?(<\/data>)/g;
const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** Puts a note for translators beside each English text, or with --check says whether one is missing or old. */
for (const control of expected.controls) {
  const path = inProject(`${control}/strings/${control}.1033.resx`);
  const now = readFileSync(path, "utf8");
  const noted = now.replace(
    data,
    (whole, before, key, text, after) => `${before}<comment>${escaped(noteOf(control, key, text))}</comment>${after}`,
  );
  if (now === noted) continue;
  if (process.argv.includes("--check")) {
    console.error(`${control}: notes are missing or old; node scripts/translatorNotes.mjs writes them.`);
    process.exitCode = 1;
  } else writeFileSync(path, noted);
}
