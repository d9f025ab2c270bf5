import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runModule } from "./runModule";

it("the standard way gets the pages too: each by itself, with its node and a root component", () => {
  const folder = mkdtempSync(join(tmpdir(), "unpacked-"));
  const written = `writeUnpackedSource(${JSON.stringify(folder)})`;
  runModule("scripts/solution/official/unpackedSource.mjs", "writeUnpackedSource", written);
  const text = (name: string): string => readFileSync(join(folder, name), "utf8");
  for (const name of ["pinv_/check.html", "pinv_/user.html", "pinv_/bruger.html"]) {
    expect(text(`WebResources/${name}`)).toMatch(/^<!doctype html>/);
    expect(text(`WebResources/${name}.data.xml`)).toContain(`<Name>${name}</Name>`);
    expect(text("Other/Solution.xml")).toContain(`<RootComponent type="61" schemaName="${name}" behavior="0" />`);
  }
  expect(text("Other/Customizations.xml")).toContain("<CustomControls />");
  rmSync(folder, { recursive: true });
});
