import { RowId } from "../../invoicing/ids";
import { Source, SourceReader, SourceStatus, WrittenRow } from "./reviewPort";

/** What the source of a line that was taken off says of itself now. `source` null: no link to it is known. */
export interface ReleasedSource {
  readonly row: RowId;
  readonly source: Source | null;
  readonly status: SourceStatus;
}

/** Reads, for every line that really went, whether its source is back in the backlog: assumed by nobody, shown. */
export async function releasedSources(
  removed: readonly RowId[],
  sources: ReadonlyMap<RowId, Source>,
  saved: readonly WrittenRow[],
  port: SourceReader,
): Promise<readonly ReleasedSource[]> {
  const gone = new Set(saved);
  const found: ReleasedSource[] = [];
  for (const row of removed.filter((each) => gone.has(each))) {
    const source = sources.get(row) ?? null;
    const status = source ? await port.readSourceStatus(source) : null;
    found.push({ row, source, status: status?.ok ? status.value : "unknown" });
  }
  return found;
}
