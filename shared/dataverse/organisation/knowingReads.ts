import { ReadApi } from "../wire/readRows";
import { logicalName } from "../columns";
import { Organisation } from "./organisation";
import { SpareColumns } from "./spareColumns";

export interface Knowing {
  readonly reads: ReadApi;
  readonly organisation: Organisation;
  readonly spare: SpareColumns;
  /** Which of these columns of a table are there, by their logical names; null where nobody tells. */
  readonly askColumns: (table: string, names: readonly string[]) => Promise<readonly string[] | null>;
}

/**
 * Reads that leave out what the organisation is known to lack, and learn it where they are refused for it (decision
 * 0013). A read that looks for rows by a column that is not there finds none.
 *
 * A refusal for a column that cannot be spared is thrown on.
 */
export function knowingReads({ reads, organisation, spare, askColumns }: Knowing): ReadApi {
  const asked = new Map<string, Promise<readonly string[] | null>>();
  const spareOf = (table: string): readonly string[] =>
    spare.flatMap(([name, columns]) => (name === table ? columns : []));
  /** @returns whether the column that this read was refused for is left out by now */
  const isLearnt = async (table: string, sent: string, thrown: unknown): Promise<boolean> => {
    const columns = spareOf(table);
    const named = columns.find((column) => isNamedIn(thrown, column));
    if (named === undefined || without(sent, new Set([named])) === sent) return false;
    const answer = asked.get(table) ?? askColumns(table, columns.map(logicalName));
    asked.set(table, answer);
    const there = await answer;
    const lacking = columns.filter((column) => there?.includes(logicalName(column)) === false);
    // whatever the metadata says: this one was refused
    organisation.learn(table, [...lacking, named]);
    return true;
  };
  return {
    async retrieveMultipleRecords(table, options = "", ...rest) {
      for (;;) {
        const known = without(options, organisation.lackedOf(table));
        if (known === null) return { entities: [] };
        try {
          return await reads.retrieveMultipleRecords(table, known, ...rest);
        } catch (thrown) {
          if (!(await isLearnt(table, known, thrown))) throw thrown;
        }
      }
    },
  };
}

/** Whether a refusal names a column: in the words of the Web API's parser, or of FetchXML's (facts 5.4). */
function isNamedIn(thrown: unknown, column: string): boolean {
  const { message } = (thrown ?? {}) as { readonly message?: unknown };
  const names = [column, logicalName(column)].map((name) => `'${name}'`);
  return typeof message === "string" && names.some((name) => message.includes(name));
}

/** A query without these columns; null where it looks for rows by one of them. */
function without(options: string, columns: ReadonlySet<string>): string | null {
  let left = options;
  for (const column of columns) {
    const attribute = encodeURIComponent(`<attribute name="${logicalName(column)}"/>`);
    // of the table's own columns: those of an expansion stand in brackets
    left = left.replace(attribute, "").replace(/^\?\$select=[^&]*/, (select) => leftOut(select, column));
    if (new RegExp(`\\b(${column}|${logicalName(column)})\\b`).test(left.replace(/^\?\$select=[^&]*/, ""))) return null;
  }
  return left;
}

const leftOut = (select: string, column: string): string => {
  const [head = "", list = ""] = select.split("=");
  return `${head}=${list
    .split(",")
    .filter((each) => each !== column)
    .join(",")}`;
};
