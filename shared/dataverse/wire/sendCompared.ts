import { grouped } from "../../core/grouped";
import { ok } from "../../core/result";
import { plainId } from "../../invoicing/ids";
import { InvoicingError, isRefusal } from "../../invoicing/invoicingError";
import { unreadableRow } from "../../invoicing/unreadRow";
import { Answer, SaveAnswer, WrittenRow } from "../../procedures/review/reviewPort";
import { BatchPart } from "./batch";
import { DataverseConnection } from "../dataverseConnection";
import { impatience } from "./patientReads";
import { inList } from "../review/queries";
import { requiredText, versionOf } from "./row";
import { ofEachRow, SendConnection, sendParts } from "./sendParts";
import { readByIds } from "../review/sources";

/** `reads` compare: they wait for no busy service, so that what was compared is what was there just now. */
export type ComparingConnection = SendConnection & Pick<DataverseConnection, "reads">;

/** A row to be sent. `isAsSeen` stands for comparing its version, where our own writes beside it move that. */
export interface SentRow {
  readonly row: WrittenRow;
  readonly part: BatchPart;
  readonly isAsSeen?: () => Answer<boolean>;
}

/**
 * Sends rows under their versions. Those that the service refuses because their table has no optimistic concurrency are
 * read again and compared, and sent once more where they are as they were seen; `If-Match: *` keeps a row that is gone
 * from being made anew. What somebody writes between comparing and writing is not noticed: the answer says so.
 */
export async function sendCompared(connection: ComparingConnection, rows: readonly SentRow[]): Answer<SaveAnswer> {
  const first = await sendParts(connection, rows);
  if (!first.ok) return first;
  const { saved, refused } = first.value;
  const isUnversioned = ({ row }: SentRow): boolean =>
    refused.some((refusal) => refusal.row === row && refusal.error.kind === "unversioned");
  const tables = [...grouped(rows.filter(isUnversioned), ({ part }) => part.table).values()];
  if (tables.length === 0) return first;
  const compared = await Promise.all(tables.map(async (ofTable) => compare(connection, ofTable)));
  const problems = new Map(compared.flat());
  const others = refused
    .filter(({ row }) => problems.get(row) !== null)
    .map(({ row, error }) => ({ row, error: problems.get(row) ?? error }));
  const again = rows
    .filter(({ row }) => problems.get(row) === null)
    .map(({ row, part }) => ({ row, part: { ...part, version: "*" } }));
  if (again.length === 0) return ok({ saved, refused: others });
  // never after a wait either
  const last = ofEachRow(await sendParts({ ...connection, patience: impatience }, again), again);
  // one that was not answered may be written
  const unwritten = last.refused.filter(({ error }) => isRefusal(error));
  return ok({
    saved: [...saved, ...last.saved],
    refused: [...others, ...last.refused],
    isCompared: unwritten.length < again.length,
  });
}

type Compared = readonly (readonly [WrittenRow, InvoicingError | null])[];

/** Rows of one table, each with what keeps it from being written; null where it is as it was seen. */
async function compare({ reads }: ComparingConnection, rows: readonly SentRow[]): Promise<Compared> {
  const [one] = rows;
  if (!one) return [];
  if (one.isAsSeen) {
    const seen = await one.isAsSeen();
    return [[one.row, seen.ok ? (seen.value ? null : { kind: "conflict" }) : seen.error]];
  }
  const { name, id } = one.part.table;
  const read = await readByIds(
    reads,
    rows.map(({ row }) => row),
    (ids) => ({ table: name, options: `?$select=${id}&$filter=${inList(id, ids)}` }),
    (row) => [plainId(requiredText(row, id)), versionOf(row)] as const,
  );
  const odd = read.ok ? read.value.unread[0] : null;
  const error = read.ok ? odd && unreadableRow(odd) : read.error;
  const versions = new Map(read.ok ? read.value.rows : []);
  return rows.map(({ row, part: { version } }) => {
    const now = versions.get(plainId(row));
    return [row, error ?? (now === undefined ? { kind: "gone" } : now === version ? null : { kind: "conflict" })];
  });
}
