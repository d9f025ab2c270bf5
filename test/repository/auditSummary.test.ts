import { runModule } from "../solution/runModule";

const packages = {
  "": {},
  "node_modules/decimal.js": {},
  "node_modules/react": {},
  "node_modules/jest": { dev: true },
  "node_modules/jest/node_modules/decimal.js": { dev: true },
  "node_modules/both": { devOptional: true },
};

interface Summary {
  readonly lines: readonly string[];
  readonly code: number;
}

const summaryOf = (output: string): Summary =>
  runModule(
    "scripts/auditSummary.mjs",
    "auditSummary",
    `auditSummary(${JSON.stringify(output)}, ${JSON.stringify(packages)})`,
  );

const finding = (name: string, severity: string, nodes: readonly string[], fixAvailable: unknown = false): object => ({
  name,
  severity,
  range: "<2.0.0",
  via: [{ title: "Something", url: "https://advisories.example/1" }, "deeper"],
  nodes,
  fixAvailable,
});

const report = (...found: readonly object[]): string =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities: Object.fromEntries(found.map((each, place) => [String(place), each])),
  });

describe("npm audit ends with 1 exactly when what ships is concerned", () => {
  it.each([
    { why: "nothing is known", found: [], code: 0 },
    { why: "a bundled package", found: [finding("decimal.js", "low", ["node_modules/decimal.js"])], code: 1 },
    {
      why: "of the same name, but a tool's own copy",
      found: [finding("decimal.js", "critical", ["node_modules/jest/node_modules/decimal.js"])],
      code: 0,
    },
    {
      why: "both copies",
      found: [finding("decimal.js", "high", ["node_modules/jest/node_modules/decimal.js", "node_modules/decimal.js"])],
      code: 1,
    },
    { why: "what the platform brings", found: [finding("react", "critical", ["node_modules/react"])], code: 0 },
    { why: "a tool", found: [finding("jest", "critical", ["node_modules/jest"])], code: 0 },
    {
      why: "a tool that is also optional to something",
      found: [finding("both", "high", ["node_modules/both"])],
      code: 0,
    },
  ])("$why: $code", ({ found, code }) => {
    expect(summaryOf(report(...found)).code).toBe(code);
  });
});

it("every package is counted where it is used, with what is known against it and whether it can be mended", () => {
  const { lines } = summaryOf(
    `npm warn something first\n${report(
      finding("react", "moderate", ["node_modules/react"], { name: "react", version: "17.0.0" }),
      finding("jest", "high", ["node_modules/jest"]),
      finding("both", "low", ["node_modules/both"], true),
    )}\nnpm notice something last`,
  );
  expect(lines).toEqual([
    "Packages asked about:",
    "    1 in the bundles, and so in what is installed: nothing known against them",
    "    1 brought by the platform, in its own version: 1 with something known against them (1 moderate)",
    "      moderate: react <2.0.0, can be mended",
    "        Something https://advisories.example/1",
    "        by deeper",
    "    3 builds and tests, on developers' machines: 2 with something known against them (1 high, 1 low)",
    "      high: jest <2.0.0, cannot be mended yet",
    "        Something https://advisories.example/1",
    "        by deeper",
    "      low: both <2.0.0, can be mended",
    "        Something https://advisories.example/1",
    "        by deeper",
  ]);
});

describe("where nobody could be asked it says so, and does not call that clean", () => {
  it.each([
    {
      why: "a registry that only hands out packages",
      output: JSON.stringify({ message: "405 Method Not Allowed - POST", error: { summary: "", detail: "" } }),
      reason: "405 Method Not Allowed - POST",
    },
    {
      why: "no network",
      output: JSON.stringify({ error: { code: "ENOTFOUND", summary: "getaddrinfo ENOTFOUND", detail: "" } }),
      reason: "getaddrinfo ENOTFOUND",
    },
    { why: "no npm", output: "spawn npm ENOENT", reason: "spawn npm ENOENT" },
    { why: "a page instead of an answer", output: "<html>{sign in}</html>", reason: "<html>{sign in}</html>" },
    {
      why: "an answer that was cut",
      output: '{ "auditReportVersion": 2, "vulnerab',
      reason: '{ "auditReportVersion": 2, "vulnerab',
    },
    { why: "nothing at all", output: "", reason: "npm said nothing." },
  ])("$why", ({ output, reason }) => {
    const { lines, code } = summaryOf(output);
    expect([code, lines[0], lines[1]]).toEqual([
      2,
      "Nobody could be asked, so this says nothing about the packages.",
      `npm's reason: ${reason}`,
    ]);
  });
});
