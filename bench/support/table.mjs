/** A table of Markdown; the first column is words, the others figures. */
export function tableOf(heading, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(heading), line(heading.map((_, place) => (place === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}

/** A figure in as many digits as say something; a dash where there is none. */
export function digits(number) {
  if (number === undefined || Number.isNaN(number)) return "–";
  if (!Number.isFinite(number)) return String(number);
  const size = Math.abs(number);
  if (size >= 100) return Math.round(number).toLocaleString("en");
  return String(Number(number.toPrecision(size >= 10 ? 3 : 2)));
}
