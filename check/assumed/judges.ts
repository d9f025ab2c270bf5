import { amountTypes } from "../../shared/dataverse/organisation/amountTypes";
import { usualTaxColumn } from "../../shared/dataverse/tables";
import { columnsThere } from "../columnsThere";
import { rowsOfMessage } from "../messageRows";
import { journalsOf, settingsOf } from "../placements";
import { ours } from "../organisationRows";
import { placementRows } from "../placementRows";
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
    const message = leanings.messages.find((each) => each.property === property);
    const rows = message ? rowsOfMessage(message, found) : [];
    const row = rows.find(({ verdict }) => verdict !== "holds") ?? rows[0];
    if (!row) return unseen(0);
    if (row.verdict === "holds") return { verdict: "byHand", found: words.messageThere };
    return { verdict: row.verdict, found: row.found, ...(row.todo && { todo: row.todo }) };
  };

/** The column of a detail's tax: none, the usual one, which is found by itself, or one that a property has to name. */
export const taxColumn =
  (table: string): Judge =>
  (found, leanings) => {
    const seen = found.table(table);
    if (seen.kind !== "seen") return unseen(seen.kind === "unseen" ? seen.status : 404);
    const columns = taxColumnsOf(leanings, found);
    const set = settingsOf(found.placed, "InvoiceReview", "taxColumn");
    const isAmount = (name: string): boolean => amountTypes.includes(seen.value.columns.get(name) ?? "");
    const wrong = set.find((name) => !isAmount(name));
    if (wrong !== undefined) {
      const type = seen.value.columns.get(wrong);
      return {
        verdict: "set",
        found: type === undefined ? words.setToMissing(wrong) : words.of(wrong, words.otherType(type)),
        ...(columns.length > 0 && { todo: words.nameTaxColumn(columns) }),
      };
    }
    if (set.length > 0) return { verdict: "holds", found: words.setTo(set.join(", ")) };
    if (columns.includes(usualTaxColumn)) return { verdict: "holds", found: words.taxFound(usualTaxColumn) };
    if (columns.length === 0) return { verdict: "holds", found: words.noTaxColumn };
    return { verdict: "set", found: words.foundColumns(columns), todo: words.nameTaxColumn(columns) };
  };

/** That columns are there; what they hold is another matter. */
export const namesOf =
  (table: string, ...columns: readonly string[]): Judge =>
  (found, leanings) => {
    const there = columnsThere(found, table, columns);
    if (there.kind !== "seen") return there.kind === "absent" ? lacking(table) : unseen(there.status);
    if (there.value.length === 0) return { verdict: "byHand", found: words.namesThere };
    const missing = there.value.join(", ");
    const leant = leanings.tables.find((each) => each.table === table)?.columns ?? [];
    // what nobody needs holds nothing up: it does not matter here what it would mean
    const isSpared = there.value.every((name) =>
      leant.some((each) => each.name === name && each.neededBy.length === 0),
    );
    return isSpared ? { verdict: "spared", found: words.without(missing), todo: words.doneWithout } : lacking(missing);
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

/** That this solution is there: a part of how it got there. */
export const imported: Judge = ({ solutions }) => {
  if (solutions.kind !== "seen") return { verdict: "byHand", found: words.notByReading };
  const own = solutions.value.find(({ name }) => name === ours);
  return own
    ? { verdict: "holds", found: words.imported(own.version) }
    : { verdict: "byHand", found: words.notAmongSolutions };
};

/** That a table has no privileges of its own; which others count instead is another matter. */
export const noPrivilegesOf =
  (table: string): Judge =>
  ({ privileges }) => {
    const names = privileges.kind === "seen" ? privileges.value.ofTable(table) : null;
    if (names === null) return { verdict: "byHand", found: words.notByReading };
    const own = names.filter((name) => name.toLowerCase().endsWith(table));
    if (own.length > 0) return { verdict: "differs", found: words.ownPrivileges(own), todo: words.tellDevelopers };
    return { verdict: "byHand", found: names.length > 0 ? words.privilegesOfOthers(names) : words.noOwnPrivileges };
  };

/** That the journal column stands on no form beside the wizard's; flows and imports are another matter. */
export const journalKeptOff: Judge = (found, leanings) => {
  const { placed } = found;
  if (placed.kind !== "seen") return { verdict: "byHand", found: words.notByReading };
  if (journalsOf(placed.value).length === 0) return { verdict: "byHand", found: words.standsNowhere };
  const row = placementRows(leanings, found).find(
    ({ what, verdict }) => what.endsWith("systemform") && verdict !== "holds",
  );
  return row
    ? { verdict: row.verdict, found: row.found, ...(row.todo && { todo: row.todo }) }
    : { verdict: "byHand", found: words.onNoOtherForm };
};
