/** One row of a table in a document: cell by column heading. */
export type DocumentRow = Readonly<Record<string, string>>;

/** The tables under one heading of a markdown document, in order. Throws when the heading is not there. */
export function markdownTables(markdown: string, heading: string): DocumentRow[][] {
  const lines = markdown.split("\n");
  const start = lines.indexOf(`## ${heading}`);
  if (start < 0) throw new Error(`The document has no heading "${heading}".`);
  const tables: string[][][] = [];
  let inTable = false;
  for (const line of lines.slice(start + 1)) {
    if (line.startsWith("## ")) break;
    const isRow = line.startsWith("|");
    if (isRow && !inTable) tables.push([]);
    if (isRow)
      tables.at(-1)?.push(
        line
          .split("|")
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
    inTable = isRow;
  }
  return tables.map(([headings = [], , ...rows]) =>
    rows.map((row) => Object.fromEntries(headings.map((name, place) => [name, row[place] ?? ""]))),
  );
}
