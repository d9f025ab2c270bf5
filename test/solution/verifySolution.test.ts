import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync, zipSync } from "fflate";
import { writeABuild } from "./aBuild";
import { checkPageTamperings } from "./checkPageTamperings";
import { guideTamperings } from "./guideTamperings";
import { controlTamperings } from "./controlTamperings";
import { packedSolution } from "./packedSolution";
import { solutionTamperings } from "./solutionTamperings";
import { verified } from "./verified";

const tamperings = [...solutionTamperings, ...controlTamperings, ...checkPageTamperings, ...guideTamperings];
const folder = mkdtempSync(join(tmpdir(), "solution-"));
const fileOf = (at: number): string => join(folder, `${at}_managed.zip`);
let said: string[];

beforeAll(() => {
  writeABuild(join(folder, "controls"));
  const good = packedSolution(join(folder, "controls"), true);
  tamperings.forEach(({ change }, at) => {
    const files = unzipSync(good);
    change(files);
    writeFileSync(fileOf(at), zipSync(files));
  });
  said = verified(tamperings.map((_, at) => fileOf(at)));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("a solution that was tampered with does not ship:", () => {
  it.each(tamperings.map((each, at) => ({ ...each, at })))("$with", ({ at, says }) => {
    const ofThisFile = said.filter((line) => line.startsWith(`${fileOf(at)}: `));
    expect(ofThisFile.join("\n")).toContain(says);
  });
});
