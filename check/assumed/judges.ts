import { columnsThere } from "../columnsThere";
import { messageRows } from "../messageRows";
import { taxColumnsOf } from "../relatedRows";
import { tableRows } from "../tableRows";
import { Verdict } from "../verdict";
import { words } from "../words";
import { Judge, Judged } from "./assumption";

const unseen = (status: number): Judged => ({
  verdict: "unseen",
  found: words.unseen(status),
  todo: words.askForReading,
});

/** That the message is there; which one a button calls is another matter. */
export const messageOf =
  (property: string): Judge =>
  (found, leanings) => {
    const name = leanings.messages.find((message) => message.property === property)?.name;
    const row = messageRows(leanings, found).find(({ what }) => what === name);
    if (!row) return unseen(0);
    if (row.verdict === "holds") return { verdict: "byHand", found: words.messageThere };
    return { verdict: row.verdict, found: row.found, ...(row.todo && { todo: row.todo }) };
  };

/** No column that holds the tax of a line detail, or the property that names it. */
export const noTaxColumn =
  (table: string): Judge =>
  (found, leanings) => {
    const seen = found.table(table);
    if (seen.kind !== "seen") return unseen(seen.kind === "unseen" ? seen.status : 404);
    const columns = taxColumnsOf(leanings, found);
    if (columns.length === 0) return { verdict: "holds", found: words.noTaxColumn };
    return { verdict: "set", found: words.foundColumns(columns), todo: words.nameTaxColumn(columns) };
  };

/** That columns are there; what they hold is another matter. */
export const namesOf =
  (table: string, ...columns: readonly string[]): Judge =>
  (found) => {
    const there = columnsThere(found, table, columns);
    if (there.kind !== "seen") return there.kind === "absent" ? lacking(table) : unseen(there.status);
    return there.value.length === 0 ? { verdict: "byHand", found: words.namesThere } : lacking(there.value.join(", "));
  };

const lacking = (what: string): Judged => ({
  verdict: "fails",
  found: words.without(what),
  todo: words.tellDevelopers,
});

const worst: readonly Verdict[] = ["fails", "unseen", "differs", "holds"];

/** Row versions of every table that is written. */
export const concurrency: Judge = (found, leanings) => {
  const written = leanings.tables.filter(({ withoutConcurrency }) => withoutConcurrency !== null);
  const rows = written.flatMap((table) =>
    tableRows(table, found).filter(
      ({ what }) => what === table.table || what.endsWith("IsOptimisticConcurrencyEnabled"),
    ),
  );
  // whether its columns are there is another matter
  const told = rows.filter(({ what, verdict }) => what.includes(":") || verdict === "unseen");
  const verdict = worst.find((each) => told.some((row) => row.verdict === each)) ?? "unseen";
  const row = told.find((each) => each.verdict === verdict);
  return {
    verdict,
    found: row && verdict !== "holds" ? words.of(row.what, row.found) : words.switchedOn,
    ...(row?.todo && { todo: row.todo }),
  };
};

/** That a refusal names the column, and that this user may read which there are. */
export const refusalNames: Judge = (found) => {
  const { refusal } = found;
  if (refusal.kind !== "seen") return unseen(refusal.kind === "unseen" ? refusal.status : 404);
  return refusal.value
    ? { verdict: "holds", found: words.refusalNames }
    : { verdict: "differs", found: words.refusalNamesNothing, todo: words.tellDevelopers };
};
