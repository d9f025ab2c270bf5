import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync, zipSync } from "fflate";
import { readProjectFile } from "../repository/projectFiles";
import { smallBundle, writeABuild } from "./aBuild";
import { packedSolution, projectVersion } from "./packedSolution";
import { runModule } from "./runModule";

type Hashes = Record<string, string>;

const version = projectVersion();
const folder = mkdtempSync(join(tmpdir(), "changed-"));
const pages = ["pinv_/check.html", "pinv_/user.html", "pinv_/bruger.html"];
const packed = join(folder, "packed.zip");
const absent = join(folder, "absent.zip");

/** Hashes of what a solution file brings. */
const hashesOf = (file: string): Hashes =>
  runModule(
    "scripts/solution/controlHashes.mjs",
    "controlHashes",
    `controlHashes(await (${read})(${JSON.stringify(file)}))`,
  );
const read = `async (file) => {
  const { unzipSync } = await import("fflate");
  const { readFileSync } = await import("node:fs");
  return new Map(Object.entries(unzipSync(readFileSync(file))));
}`;

interface Pack {
  readonly version: string;
  readonly hashes: Hashes;
  readonly shipped: Record<string, Hashes>;
  readonly former: string;
  readonly mayReplace: boolean;
}
const refusalOf = (pack: Pack): string | null =>
  runModule("scripts/solution/changedControls.mjs", "refusalOf", `refusalOf(${JSON.stringify(pack)})`);

let same: Hashes;
let changed: Hashes;

beforeAll(() => {
  writeABuild(join(folder, "controls"));
  writeFileSync(packed, packedSolution(join(folder, "controls"), true));
  same = hashesOf(packed);
  const files = unzipSync(packedSolution(join(folder, "controls"), true));
  files["Controls/pinv_ProjectInvoicing.InvoiceReview/bundle.js"] = Buffer.from(
    // of the same length
    smallBundle("InvoiceReview").replace("var", "let"),
  );
  writeFileSync(join(folder, "other.zip"), zipSync(files));
  changed = hashesOf(join(folder, "other.zip"));
});
afterAll(() => rmSync(folder, { recursive: true }));

it("only the control that changed has another hash", () => {
  expect(Object.keys(same)).toEqual(["InvoiceReview", "ManualInvoiceWizard", ...pages]);
  expect(changed).toEqual({ ...same, InvoiceReview: expect.any(String) });
  expect(changed).not.toEqual(same);
});

it("a check page that changed has another hash, and no control has", () => {
  const files = unzipSync(packedSolution(join(folder, "controls"), true));
  const page = Object.keys(files).find((name) => name.startsWith("WebResources/pinv_check")) ?? "";
  files[page] = Buffer.from("<p>another</p>");
  writeFileSync(join(folder, "page.zip"), zipSync(files));
  const other = hashesOf(join(folder, "page.zip"));
  expect(Object.keys(same).filter((name) => same[name] !== other[name])).toEqual(["pinv_/check.html"]);
});

describe("a changed bundle under the same version", () => {
  it.each([
    { why: "nothing was packed before", content: "changed", shipped: "nothing", former: "absent", says: null },
    { why: "the same was packed before", content: "same", shipped: "nothing", former: "packed", says: null },
    { why: "the same was released", content: "same", shipped: "this version", former: "absent", says: null },
    {
      why: "another version was released",
      content: "changed",
      shipped: "an older version",
      former: "absent",
      says: null,
    },
    { why: "another version was packed", content: "changed", shipped: "nothing", former: "older", says: null },
    {
      why: "it was packed here",
      content: "changed",
      shipped: "nothing",
      former: "packed",
      says: `InvoiceReview changed since ${version} was packed here.`,
    },
    {
      why: "it was released",
      content: "changed",
      shipped: "this version",
      former: "absent",
      says: `InvoiceReview: not what was released as ${version}`,
    },
  ] as const)("$why: $says", ({ content, shipped, former, says }) => {
    const older = join(folder, "older.zip");
    const files = unzipSync(packedSolution(join(folder, "controls"), true));
    files["solution.xml"] = Buffer.from(
      Buffer.from(files["solution.xml"] ?? [])
        .toString("utf8")
        .replace(`<Version>${version}`, "<Version>0.0.1"),
    );
    writeFileSync(older, zipSync(files));
    const refusal = refusalOf({
      version,
      hashes: content === "same" ? same : changed,
      shipped: { nothing: {}, "this version": { [version]: same }, "an older version": { "0.0.1": same } }[shipped],
      former: { absent, packed, older }[former],
      mayReplace: false,
    });
    if (says === null) expect(refusal).toBeNull();
    else expect(refusal).toContain(says);
  });

  it("says what to do about it", () => {
    const pack = { version, hashes: changed, shipped: {}, former: packed, mayReplace: false };
    expect(refusalOf(pack)).toMatch(/npm version patch --no-git-tag-version\n.*npm run pack -- --replace$/);
  });

  it("may replace a file that was imported nowhere, but never a release", () => {
    const pack = { version, hashes: changed, former: packed, mayReplace: true };
    expect(refusalOf({ ...pack, shipped: {} })).toBeNull();
    expect(refusalOf({ ...pack, shipped: { [version]: same } })).toContain("not what was released");
  });
});

it("the ledger of releases lists whole contents", () => {
  const ledger = JSON.parse(readProjectFile("solution/shipped.json")) as Record<string, Hashes>;
  for (const [release, hashes] of Object.entries(ledger)) {
    expect(release).toMatch(/^\d+\.\d+\.\d+$/);
    expect(Object.keys(hashes)).toEqual(Object.keys(same));
    for (const hash of Object.values(hashes)) expect(hash).toMatch(/^[0-9a-f]{64}$/);
  }
});
