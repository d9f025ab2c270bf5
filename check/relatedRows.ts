import { Leanings } from "../shared/dataverse/organisation/leanings";
import { lineDetailTable } from "../shared/dataverse/tables";
import { Found } from "./found";
import { datedTable } from "./questions";
import { Row, row, same } from "./verdict";
import { words } from "./words";

/** Names that say: this may be about what the controls do. Base amounts are the platform's own copies. */
const looksRelated = /tax|transactiondate|accountingdate|bulk/;
const isCopy = /_base$|yominame$/;

const isTax = /^(?!.*(after|before|less).*tax).*tax/;

/** Columns that no control knows, though their names say that they may matter. */
export function relatedColumns(
  { tables }: Leanings,
  found: Found,
): readonly { table: string; name: string; type: string }[] {
  return tables.flatMap(({ table, columns }) => {
    const seen = found.table(table);
    if (seen.kind !== "seen") return [];
    const known = columns.map(({ name }) => name);
    return [...seen.value.columns]
      .filter(([name]) => looksRelated.test(name) && !isCopy.test(name) && !known.includes(name))
      .map(([name, type]) => ({ table, name, type }));
  });
}

/** Columns of line details that may hold their tax: sums of money, but those with or without it. */
export const taxColumnsOf = (leanings: Leanings, found: Found): readonly string[] =>
  relatedColumns(leanings, found)
    .filter(({ table, name, type }) => table === lineDetailTable.name && isTax.test(name) && type === "Money")
    .map(({ name }) => name);

/** What is not known here but looks related; for reading, with no verdict on anything. */
export function relatedRows(leanings: Leanings, found: Found): readonly Row[] {
  const dates = found.zonelessDates(datedTable);
  return [
    ...relatedColumns(leanings, found).map(({ table, name, type }) =>
      row(`${table}.${name}`, "byHand", same(type), { todo: words.lookAtIt }),
    ),
    ...(dates.kind === "seen"
      ? dates.value.map((name) => row(`${datedTable}.${name}`, "byHand", words.noTimeZone, { todo: words.lookAtIt }))
      : []),
  ];
}
