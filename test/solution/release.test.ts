import { runModule } from "./runModule";

const changelog = [
  "# Changelog",
  "",
  "## [Unreleased]",
  "",
  "Nothing yet.",
  "",
  "## [1.2.0] – 2026-11-28",
  "",
  "### Added",
  "",
  "- A list.",
  "",
  "## [1.1.0]",
  "",
].join("\n");

const changesOf = (name: string): string =>
  runModule(
    "scripts/release/changesOf.mjs",
    "changesOf",
    `(() => { try { return changesOf(${JSON.stringify(changelog)}, ${JSON.stringify(name)}); } catch (error) { return "! " + error.message; } })()`,
  );

describe("what a version changes", () => {
  it.each([
    { why: "is what stands below its heading", name: "1.2.0", changes: "### Added\n\n- A list." },
    { why: "may be what is not released yet", name: "Unreleased", changes: "Nothing yet." },
    { why: "is asked for where nothing stands there", name: "1.1.0", changes: "! CHANGELOG.md has no section [1.1.0]" },
    { why: "is asked for where there is no heading", name: "1.3.0", changes: "! CHANGELOG.md has no section [1.3.0]" },
  ])("$why", ({ name, changes }) => expect(changesOf(name).startsWith(changes)).toBe(true));
});

describe("what goes with a release", () => {
  const release = {
    ...{ version: "1.2.0", isRehearsal: false, date: "2026-11-28", node: "22.11.0", changes: "- A list." },
    checks: [{ name: "unit", passed: 9813, failed: 0 }],
    files: [{ name: "ProjectInvoicing_managed.zip", bytes: 190_210, sha256: "ab".repeat(32) }],
  };
  const texts = (change: object = {}): Record<string, string> =>
    runModule(
      "scripts/release/releaseTexts.mjs",
      "releaseTexts",
      `releaseTexts(${JSON.stringify({ ...release, ...change })})`,
    );

  it("tells tag, day, files, checks and changes", () => {
    const page = texts()["RELEASE.md"];
    for (const part of ["tag `v1.2.0`", "2026-11-28", "190210", "ab".repeat(32), "| unit | 9813 | 0 |", "- A list."]) {
      expect(page).toContain(part);
    }
  });

  it("has sums that sha256sum reads", () => {
    expect(texts()["SHA256SUMS"]).toBe(`${"ab".repeat(32)}  ProjectInvoicing_managed.zip\n`);
  });

  it("gives the tag its words", () => expect(texts()["tag.txt"]).toBe("Project Invoicing 1.2.0\n\n- A list.\n"));

  it("says of a rehearsal that it is one", () => {
    expect(texts({ isRehearsal: true })["RELEASE.md"]).toContain("rehearsal: not to be installed");
  });
});
