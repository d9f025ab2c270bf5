import { Query } from "../review/queries";
import { pageRows, ReadApi } from "./readApi";
import { WireRow } from "./row";
import { Spread, Spreading } from "./spread";

/** Rows that a part is to have if days are alike: fewer than a page, so that most parts are one. */
const partRows = 4000;

/** All pages of a query, one after the other. @param begun a page that is there already, and what it was asked by */
export async function readPages(
  reads: ReadApi,
  { table, options: first, told }: Query,
  begun?: { readonly rows: readonly WireRow[]; readonly next: string },
): Promise<readonly WireRow[]> {
  const pages = begun ? [begun.rows] : [];
  for (let options: string | null = begun?.next ?? first; options !== null;) {
    const page: Awaited<ReturnType<ReadApi["retrieveMultipleRecords"]>> = await reads.retrieveMultipleRecords(
      table,
      options,
      pageRows,
    );
    pages.push(page.entities);
    options = nextOptions(page.nextLink, options);
    told?.(page.entities.length);
  }
  return pages.flat();
}

/** The next page's options are the link's query; the same link again would read for ever. */
export function nextOptions(nextLink: string | undefined, current: string): string | null {
  const start = nextLink?.indexOf("?") ?? -1;
  if (!nextLink || start < 0) return null;
  const next = nextLink.slice(start);
  return next === current ? null : next;
}

/**
 * The rows after a first page in parts by their instants, all at the same time; a part of more than a page follows its
 * own links. Parts meet and do not overlap, so that a row that goes while they are read moves no other out of sight.
 *
 * @returns null where they are not as many as there were to be: then page after page tells
 */
export async function readBeside(
  reads: ReadApi,
  query: Query,
  { id, column }: Spread,
  first: readonly WireRow[],
  { many, lastMs }: Spreading,
): Promise<readonly WireRow[] | null> {
  query.told?.(0, many);
  const fromMs = Date.parse(String(first[first.length - 1]?.[column]));
  if (!(lastMs >= fromMs)) return null;
  const count = lastMs > fromMs ? Math.max(1, Math.ceil((many - first.length) / partRows)) : 1;
  const bounds = Array.from({ length: count }, (_, at) => instant(fromMs + ((lastMs - fromMs) * at) / count));
  const parts = bounds.map((from, at) => {
    const until = bounds[at + 1];
    const within = ` and ${column} ge ${from}${until ? ` and ${column} lt ${until}` : ""}`;
    return { ...query, options: query.options.replace("&$orderby", `${within}&$orderby`) };
  });
  const others = await Promise.all(parts.map(async (part) => readPages(reads, part)));
  // those of the first page's last instant come once more with the first part
  const rows = new Map([first, ...others].flat().map((row) => [row[id], row]));
  return rows.size === many ? [...rows.values()] : null;
}

/** To the second, as the service keeps it. */
const instant = (ms: number): string => new Date(Math.floor(ms / 1000) * 1000).toISOString().replace(".000", "");
