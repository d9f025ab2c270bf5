import { Leanings } from "../shared/dataverse/organisation/leanings";
import { optionsOfTransactionClass } from "../shared/dataverse/optionSets";
import { lineDetailTable } from "../shared/dataverse/tables";
import { Found } from "./found";
import { settingsOf } from "./placements";
import { valueOf } from "./seen";
import { Row, row, same } from "./verdict";
import { words } from "./words";

/** Names that say: this may be about what the controls do. Base amounts are the platform's own copies. */
const looksRelated = /tax|extended|transactiondate|accountingdate|bulk|(^|_)nte|nottoexceed|retainer/;
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
export const relatedRows = (leanings: Leanings, found: Found): readonly Row[] => [
  ...relatedColumns(leanings, found)
    .filter(({ name }) => !settingsOf(found.placed, "InvoiceReview", "taxColumn").includes(name))
    .map(({ table, name, type }) => row(`${table}.${name}`, "byHand", same(type), { todo: words.lookAtIt })),
  ...unknownOptions(leanings, found),
];

/** Values beyond those that mean something here, of columns whose every value ought to: a class of retainers, for one. */
const unknownOptions = ({ tables }: Leanings, found: Found): readonly Row[] =>
  tables.flatMap(({ table, columns }) =>
    columns
      .filter(({ options }) => options.length > 1)
      .flatMap(({ name, options }) => {
        const known = [...options, ...optionsOfTransactionClass("other")];
        const there = valueOf(found.options(table), null)?.get(name) ?? [];
        const unknown = there.filter((option) => !known.includes(option));
        return unknown.length === 0
          ? []
          : [row(`${table}.${name}`, "byHand", words.alsoOptions(unknown), { todo: words.lookAtIt })];
      }),
  );
