import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runModule } from "./runModule";

it("the standard way gets the check page too: the page, its node, a root component", () => {
  const folder = mkdtempSync(join(tmpdir(), "unpacked-"));
  const written = `writeUnpackedSource(${JSON.stringify(folder)})`;
  runModule("scripts/solution/official/unpackedSource.mjs", "writeUnpackedSource", written);
  const text = (name: string): string => readFileSync(join(folder, name), "utf8");
  expect(text("WebResources/pinv_/check.html")).toMatch(/^<!doctype html>/);
  expect(text("WebResources/pinv_/check.html.data.xml")).toContain("<Name>pinv_/check.html</Name>");
  expect(text("Other/Solution.xml")).toContain(
    '<RootComponent type="61" schemaName="pinv_/check.html" behavior="0" />',
  );
  expect(text("Other/Customizations.xml")).toContain("<CustomControls />");
  rmSync(folder, { recursive: true });
});
