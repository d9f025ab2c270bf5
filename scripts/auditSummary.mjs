import { createRequire } from "node:module";

const { bundled } = createRequire(import.meta.url)("./licenceNotices.cjs");

const parts = [
  { name: "in the bundles, and so in what is installed", isOf: ({ isBundled }) => isBundled },
  { name: "brought by the platform, in its own version", isOf: ({ isBundled, isTool }) => !isBundled && !isTool },
  { name: "builds and tests, on developers' machines", isOf: ({ isBundled, isTool }) => !isBundled && isTool },
];
const severities = ["critical", "high", "moderate", "low", "info"];

/**
 * What npm audit said, by what the packages are for.
 *
 * @param {string} output of `npm audit --json` (report version 2), or of npm when it failed
 * @param {Record<string, { dev?: boolean, devOptional?: boolean }>} packages of package-lock.json, by their folder
 * @returns {{ lines: string[], code: 0 | 1 | 2 }} code 1 when what ships is concerned, 2 when there was no answer
 */
export function auditSummary(output, packages) {
  const report = reportIn(output);
  if (!report.vulnerabilities) return { lines: unanswered(report, output), code: 2 };
  const folders = Object.keys(packages).filter((folder) => folder !== "");
  const places = folders.map((folder) => useOf(folder, packages[folder]));
  const findings = Object.values(report.vulnerabilities).flatMap((finding) => findingsOf(finding, packages));
  const counted = parts.map(({ name, isOf }) => {
    const found = findings.filter(isOf);
    return { found, line: `${String(places.filter(isOf).length).padStart(5)} ${name}: ${countOf(found)}` };
  });
  const lines = counted.flatMap(({ line, found }) => [line, ...found.flatMap(({ says }) => says)]);
  return { lines: ["Packages asked about:", ...lines], code: counted[0].found.length > 0 ? 1 : 0 };
}

/** npm may warn before and after its JSON. */
function reportIn(output) {
  try {
    return JSON.parse(output.slice(output.indexOf("{"), output.lastIndexOf("}") + 1));
  } catch {
    return {};
  }
}

function unanswered({ message, error }, output) {
  const reason = message || error?.summary || error?.detail || output.trim() || "npm said nothing.";
  return [
    "Nobody could be asked, so this says nothing about the packages.",
    `npm's reason: ${reason}`,
    "Without a network, or with a registry that only hands out packages, there is no answer.",
    "Where another registry may be asked: npm run audit -- --registry ADDRESS",
  ];
}

const useOf = (folder, { dev, devOptional } = {}) => ({
  isBundled: bundled.some(({ name }) => folder === `node_modules/${name}`),
  isTool: Boolean(dev || devOptional),
});

/** One finding of npm for each use that its packages have: the same package may ship and build. */
function findingsOf({ name, severity, range, via, nodes = [], fixAvailable }, packages) {
  const uses = new Map(nodes.map((folder) => useOf(folder, packages[folder])).map((use) => [JSON.stringify(use), use]));
  const reasons = via.map((each) => (typeof each === "string" ? `by ${each}` : `${each.title} ${each.url}`));
  const mended = fixAvailable ? "can be mended" : "cannot be mended yet";
  const says = [`      ${severity}: ${name} ${range}, ${mended}`, ...reasons.map((reason) => `        ${reason}`)];
  return [...uses.values()].map((use) => ({ ...use, severity, says }));
}

function countOf(found) {
  if (found.length === 0) return "nothing known against them";
  const counts = severities.map((severity) => [found.filter((each) => each.severity === severity).length, severity]);
  const said = counts.filter(([count]) => count > 0).map(([count, severity]) => `${count} ${severity}`);
  return `${found.length} with something known against them (${said.join(", ")})`;
}
