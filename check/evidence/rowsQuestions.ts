import { Leanings } from "../../shared/dataverse/organisation/leanings";
import { actualBacklog } from "../../shared/dataverse/creation/backlogTables";
import { connectionTable, invoiceTable, lineDetailTable } from "../../shared/dataverse/tables";
import { Found } from "../found";
import { taxColumnsOf } from "../relatedRows";
import { Question } from "../subjects";
import { Json, textIn, valueOf } from "../seen";
import {
  RowsName,
  RowsRead,
  addressOf,
  billedOf,
  columnsOf,
  detailsOf,
  firstRows,
  isFinished,
  linesOf,
  linksOf,
  sourcesOf,
} from "./rowsRead";

/** How many invoices are gone through in all their rows, and how many in their lines. */
const [wholeInvoices, invoicesInLines] = [5, 25];
/** How many line details are followed to their sources: so many ids are an address of 3 kB. */
const followed = 40;

/** A read of rows is asked only where every column that it names is there: one that is not would refuse it as a whole. */
function asked(found: Found, wanted: readonly (readonly [RowsName, RowsRead | null])[]): readonly Question[] {
  return wanted.flatMap(([rows, read]) => {
    if (read === null) return [];
    const table = found.table(read.table);
    if (table.kind !== "seen" || columnsOf(read).some((column) => !table.value.columns.has(column))) return [];
    return [{ subject: { kind: "rows", rows }, address: addressOf(read) }];
  });
}

/** Rows that need no others to be asked for, and the user's own privileges. */
export function firstQuestions(_: Leanings, found: Found): readonly Question[] {
  const { user } = found;
  const own: Question[] =
    user.kind === "seen"
      ? [
          {
            subject: { kind: "userPrivileges" },
            address: `systemusers(${user.value})/Microsoft.Dynamics.CRM.RetrieveUserPrivileges()`,
          },
        ]
      : [];
  return [...own, ...asked(found, Object.entries(firstRows) as [RowsName, RowsRead][])];
}

/** The lines of the newest invoices, and all rows of the newest that were confirmed. */
export function invoicesQuestions(leanings: Leanings, found: Found): readonly Question[] {
  const lines = newest(found).slice(0, invoicesInLines);
  const whole = finished(found).slice(0, wholeInvoices);
  return asked(found, [
    ["lines", some(lines, linesOf)],
    ["linesDetails", some(whole, (ids) => detailsOf(ids, detailTax(leanings, found)))],
    ["billed", some(whole, billedOf)],
  ]);
}

/** Where the rows of confirmed invoices came from. */
export const linksQuestions = (_: Leanings, found: Found): readonly Question[] =>
  asked(found, [["linesLinks", some(idsIn(found, "linesDetails", lineDetailTable.id).slice(0, followed), linksOf)]]);

export function sourcesQuestions(_: Leanings, found: Found): readonly Question[] {
  const { second, secondType } = connectionTable.columns;
  const links = valueOf(found.rows("linesLinks"), []);
  const actuals = links.filter((link) => link[secondType] === actualBacklog.name);
  const ids = actuals.flatMap((link) => textIn(link, second) ?? []).filter(isId);
  return asked(found, [["sources", some([...new Set(ids)].slice(0, followed), sourcesOf)]]);
}

/** The one column that may hold the tax of line details; null where there is none, or more than one. */
export function detailTax(leanings: Leanings, found: Found): string | null {
  const [only, ...others] = taxColumnsOf(leanings, found);
  return only === undefined || others.length > 0 ? null : only;
}

/** The newest invoices that were confirmed. */
export const finished = (found: Found): readonly string[] => idsOf(newestRows(found).filter(isConfirmed));

const newest = (found: Found): readonly string[] => idsOf(newestRows(found));
const newestRows = (found: Found): readonly Json[] => valueOf(found.rows("invoices"), []);
const isConfirmed = (row: Json): boolean => isFinished(row[invoiceTable.columns.status]);

const idsIn = (found: Found, name: RowsName, column: string): readonly string[] =>
  valueOf(found.rows(name), []).flatMap((row) => textIn(row, column) ?? []);

const idsOf = (rows: readonly Json[]): readonly string[] => rows.flatMap((row) => textIn(row, invoiceTable.id) ?? []);

const some = (ids: readonly string[], read: (ids: readonly string[]) => RowsRead): RowsRead | null =>
  ids.length > 0 ? read(ids) : null;

/** Links hold ids as texts: what is none has no place in an address. */
const isId = (text: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);
