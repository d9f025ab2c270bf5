/**
 * @typedef {object} Release
 * @property {string} version
 * @property {boolean} isRehearsal
 * @property {string} date of the commit that it was made from, 2026-11-28
 * @property {string} node its version
 * @property {string} changes Markdown, from CHANGELOG.md
 * @property {readonly { name: string, passed: number, failed: number }[]} checks
 * @property {readonly { name: string, bytes: number, sha256: string }[]} files
 */

/**
 * What goes with a release beside its files: the page for who installs it, the sums to hold the files against, and the
 * words of the tag. Nothing in them depends on when or where they were made.
 *
 * @param {Release} release
 * @returns {Readonly<Record<string, string>>} texts by file name
 */
export function releaseTexts({ version, isRehearsal, date, node, changes, checks, files }) {
  const title = `Project Invoicing ${version}${isRehearsal ? " (rehearsal: not to be installed)" : ""}`;
  const row = (cells) => `| ${cells.join(" | ")} |`;
  const table = (headings, rows) => [row(headings), row(headings.map(() => "---")), ...rows.map(row)].join("\n");
  const page = [
    `# ${title}`,
    `${date}, tag \`v${version}\`. How to install and upgrade: docs/admin.md.`,
    "## Files",
    table(
      ["File", "Bytes", "SHA-256"],
      files.map(({ name, bytes, sha256 }) => [name, bytes, `\`${sha256}\``]),
    ),
    "Hold them against `SHA256SUMS`: `sha256sum -c SHA256SUMS`, on Windows `certutil -hashfile <file> SHA256`. The same commit gives the same bytes: `npm run pack`.",
    "## Checks",
    table(
      ["Part of `npm test`", "Passed", "Failed"],
      checks.map(({ name, passed, failed }) => [name, passed, failed]),
    ),
    `On Node ${node}.`,
    "## Changes",
    changes,
  ];
  return {
    "RELEASE.md": `${page.join("\n\n")}\n`,
    SHA256SUMS: files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(""),
    "tag.txt": `${title}\n\n${changes}\n`,
  };
}
