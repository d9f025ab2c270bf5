import { Answer } from "../../procedures/review/reviewPort";
import { logicalName } from "../columns";
import { ReadApi } from "../wire/readApi";
import { missingColumn, saysMissing } from "./missingColumn";
import { Organisation } from "./organisation";
import { SpareColumns } from "./spareColumns";

export interface Knowing {
  readonly reads: ReadApi;
  readonly organisation: Organisation;
  readonly spare: SpareColumns;
  /** Which of these columns of a table are there, by their logical names. */
  readonly askColumns: (table: string, names: readonly string[]) => Answer<readonly string[]>;
}

/**
 * Reads that leave out what the organisation is known to lack, and learn it where they are refused for it (decision
 * 0013). A column that cannot be spared, or a column or navigation by which a query filters or sorts, is refused as the
 * service refuses it; once that is known, without asking.
 */
export function knowingReads({ reads, organisation, spare, askColumns }: Knowing): ReadApi {
  const sparedIn = (table: string): readonly string[] =>
    spare.flatMap(([name, columns]) => (name === table ? columns : []));
  /**
   * @param leftOut what was not asked for already: a refusal for one of them is about something else
   * @returns whether a column that this read was refused for is known to be missing by now
   */
  const isLearnt = async (table: string, leftOut: readonly string[], thrown: unknown): Promise<boolean> => {
    const { message } = (thrown ?? {}) as { readonly message?: unknown };
    const columns = sparedIn(table);
    const named = columns.find((column) => saysMissing(message, column));
    if (named === undefined || leftOut.includes(named)) return false;
    const there = await organisation.finding(table, () => askColumns(table, columns.map(logicalName))).ask();
    if (there?.includes(logicalName(named))) return false;
    organisation.learn(table, there ? columns.filter((column) => !there.includes(logicalName(column))) : [named]);
    return true;
  };
  return {
    async retrieveMultipleRecords(table, options = "", ...rest) {
      for (;;) {
        const lacked = [...organisation.lackedOf(table)];
        const sent = lacked.reduce(without, options);
        const needed = lacked.find((column) => leansOn(sent, column));
        if (needed !== undefined) throw missingColumn(table, needed);
        try {
          return await reads.retrieveMultipleRecords(table, sent, ...rest);
        } catch (thrown) {
          if (!(await isLearnt(table, lacked, thrown))) throw thrown;
        }
      }
    },
  };
}

const select = /^\?\$select=([^&]*)/;
/** A query without a column among those that it selects. An expansion's columns are another table's. */
const without = (options: string, column: string): string =>
  options.replace(
    select,
    (_, list: string) =>
      `?$select=${list
        .split(",")
        .filter((each) => each !== column)
        .join(",")}`,
  );

/** Whether a query filters or sorts by a column: nothing can be left out of that. The service's own next page never does. */
const leansOn = (options: string, column: string): boolean =>
  !options.includes("skiptoken") &&
  options
    .replace(select, "")
    .split(/[^A-Za-z0-9_]+/)
    .some((word) => word === column || word === logicalName(column));
