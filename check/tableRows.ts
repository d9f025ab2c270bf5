import { LeantTable } from "../shared/dataverse/organisation/leanings";
import { ColumnKind, LeantColumn } from "../shared/dataverse/organisation/leantTable";
import { Found } from "./found";
import { FoundTable } from "./foundTables";
import { unseenRows } from "./unseenRows";
import { Row, row } from "./verdict";
import { words } from "./words";

/** `AttributeTypeCode` by what a column has to hold. */
const types: Readonly<Record<ColumnKind, readonly string[]>> = {
  key: ["Uniqueidentifier"],
  text: ["String", "Memo", "EntityName"],
  amount: ["Money", "Decimal", "Double", "Integer", "BigInt"],
  choice: ["Picklist", "State", "Status", "Integer"],
  flag: ["Boolean"],
  day: ["DateTime"],
  moment: ["DateTime"],
  lookup: ["Lookup", "Customer", "Owner"],
};

/** A table, its row versions, and those of its columns that are not as they have to be. */
export function tableRows(leant: LeantTable, found: Found): readonly Row[] {
  const { table, columns } = leant;
  const seen = found.table(table);
  const controls = [...new Set(columns.flatMap(({ neededBy }) => neededBy))];
  if (seen.kind === "absent") return [row(table, "fails", words.notThere, { controls, todo: words.tellDevelopers })];
  if (seen.kind === "unseen") return [row(table, "unseen", words.unseen(seen.status), { todo: words.askForReading })];
  const problems = columns.flatMap((column) => columnRow(table, column, seen.value));
  return [
    setRow(leant, seen.value, columns.length - problems.length),
    ...concurrencyRow(leant, seen.value),
    ...problems,
    ...optionRows(leant, found),
  ];
}

function setRow({ table, set, columns }: LeantTable, { set: found }: FoundTable, there: number): Row {
  if (set === null || set === found) return row(table, "holds", words.columnsThere(there, columns.length));
  const controls = [...new Set(columns.flatMap(({ neededBy }) => neededBy))];
  return row(table, "fails", words.otherSet(found, set), { controls, todo: words.tellDevelopers });
}

function concurrencyRow({ table, withoutConcurrency }: LeantTable, { hasConcurrency }: FoundTable): readonly Row[] {
  if (withoutConcurrency === null) return [];
  const what = `${table}: IsOptimisticConcurrencyEnabled`;
  if (hasConcurrency) return [row(what, "holds", words.switchedOn)];
  return withoutConcurrency === "compared"
    ? [row(what, "differs", words.switchedOff, { todo: words.comparedInstead })]
    : [row(what, "fails", words.switchedOff, { controls: ["ManualInvoiceWizard"], todo: words.nothingWritten })];
}

function columnRow(table: string, column: LeantColumn, { columns }: FoundTable): readonly Row[] {
  const what = `${table}.${column.name}`;
  const type = columns.get(column.name);
  const { neededBy: controls } = column;
  if (type !== undefined) {
    if (types[column.kind].includes(type)) return [];
    return [
      row(what, "fails", words.otherType(type), {
        controls: [...controls, ...column.sparedBy],
        todo: words.tellDevelopers,
      }),
    ];
  }
  return controls.length > 0
    ? [row(what, "fails", words.notThere, { controls, todo: words.tellDevelopers })]
    : [row(what, "spared", words.notThere, { todo: words.doneWithout })];
}

/** Some values that are not there never come; of a column without any that is known, nothing can be told. */
function optionRows({ table, columns }: LeantTable, found: Found): readonly Row[] {
  const leant = columns.filter(({ options }) => options.length > 0);
  if (leant.length === 0) return [];
  const seen = found.options(table);
  if (seen.kind !== "seen") return unseenRows(`${table}: PicklistAttributeMetadata`, seen);
  return leant.flatMap(({ name, options, neededBy }) => {
    const there = seen.value.get(name);
    // that the column is not there was said
    if (there === undefined) return [];
    const missing = options.filter((option) => !there.includes(option));
    if (missing.length === 0) return [];
    const isAll = missing.length === options.length && neededBy.length > 0;
    return [
      row(`${table}.${name}`, isAll ? "fails" : "differs", words.optionsMissing(missing), {
        controls: isAll ? neededBy : [],
        todo: words.tellDevelopers,
      }),
    ];
  });
}
