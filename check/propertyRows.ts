import { Leanings, LeantTable } from "../shared/dataverse/organisation/leanings";
import { ColumnKind, LeantColumn } from "../shared/dataverse/organisation/leantTable";
import { createdOnColumn } from "../shared/dataverse/tables";
import { Found } from "./found";
import { hasDates } from "./questions";
import { unseenRows } from "./unseenRows";
import { Row, row } from "./verdict";
import { words } from "./words";

/**
 * `DateTimeBehavior` by what a column is read as (facts 5.2): a day is taken as it stands, a moment is shown as the user's
 * day.
 */
const behaviors: Readonly<Partial<Record<ColumnKind, readonly string[]>>> = {
  day: ["DateOnly", "TimeZoneIndependent"],
  moment: ["UserLocal"],
};

/** `PrecisionSource`: the decimals of the row's currency. */
const byCurrency = 2;

/** What columns are beside their type: how dates behave, and where amounts take their decimals from. */
export const propertyRows = ({ tables, money }: Leanings, found: Found): readonly Row[] => [
  ...tables.filter(hasDates).flatMap((table) => dateRows(table, found)),
  ...money.flatMap(({ table, columns }) => moneyRows(table, columns, found)),
];

function dateRows({ table, columns }: LeantTable, found: Found): readonly Row[] {
  const seen = found.behaviors(table);
  const what = `${table}: DateTimeBehavior`;
  if (seen.kind !== "seen") return unseenRows(what, seen);
  const told = columns.flatMap((column) => dateRow(table, column, seen.value.get(column.name)));
  return told.length > 0 ? told : [row(what, "holds", words.asWanted)];
}

/** That a column is not there was said. */
function dateRow(table: string, { name, kind }: LeantColumn, behavior: string | undefined): readonly Row[] {
  const wanted = behaviors[kind];
  // when a row was made is the platform's own, and the same everywhere
  if (wanted === undefined || behavior === undefined || name === createdOnColumn) return [];
  if (wanted.includes(behavior)) return [];
  return [row(`${table}.${name}`, "differs", words.behaves(behavior), { todo: words.dayOff })];
}

function moneyRows(table: string, columns: readonly string[], found: Found): readonly Row[] {
  const seen = found.precisionSources(table);
  const what = `${table}: PrecisionSource`;
  if (seen.kind !== "seen") return unseenRows(what, seen);
  const told = columns.flatMap((name) => {
    const source = seen.value.get(name);
    if (source === undefined || source === byCurrency) return [];
    return [row(`${table}.${name}`, "differs", words.precisionSource(source), { todo: words.previewsDiffer })];
  });
  return told.length > 0 ? told : [row(what, "holds", words.asWanted)];
}
