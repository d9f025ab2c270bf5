import { ok } from "../../core/result";
import { ContractId } from "../../invoicing/ids";
import { Answer } from "../../procedures/review/reviewPort";
import { Key, Lookup } from "../columns";
import { askOptions, labelsOf, OptionsThere } from "../organisation/askOptions";
import { saysMissing } from "../organisation/missingColumn";
import { AskConnection } from "../organisation/askDefinitions";
import { Finding, Organisation } from "../organisation/organisation";
import { ReadApi } from "../wire/readApi";
import { errorFromThrown } from "../wire/webApiFailure";
import { isOnline } from "../wire/webRequest";
import { actualBacklog, milestoneBacklog } from "./backlogTables";

/** How a transaction class of retainers is called, in English or Danish; its option value is not published. */
const isRetainer = /retainer|prepay|forudbetal|forskud/i;
const { transactionClass } = actualBacklog.columns;

type Connection = AskConnection & { readonly organisation: Organisation; readonly reads: ReadApi };

/** The transaction classes that are retainers, by their options; asked once, beside the first reads. */
export const retainerClasses = async (
  connection: AskConnection & { readonly organisation: Organisation },
): Promise<readonly number[]> =>
  (await classOptions(connection).ask())
    ?.flatMap(({ options }) => options.filter((each) => isRetainer.test(labelsOf(each))))
    .map(({ Value }) => Value) ?? [];

const classOptions = (
  connection: AskConnection & { readonly organisation: Organisation },
): Finding<readonly OptionsThere[]> =>
  connection.organisation.finding("classes", () => askOptions(connection, actualBacklog.name, [transactionClass]));

/**
 * Whether a contract has anything of a retainer's class: a transaction of any type and status, or a milestone. One that is
 * used up is not told from one that is not: what the platform does with them is its own.
 *
 * Source: Project Operations applies retainers to invoices by itself, as lines of their own (4473237).
 */
export async function readRetainers(connection: Connection, contract: ContractId): Answer<boolean> {
  const classes = await retainerClasses(connection);
  if (classes.length === 0) return ok(false);
  const isOne = classes.map((option) => `${transactionClass} eq ${option}`).join(" or ");
  // a table without classes has nothing of this one
  const isClassless = (thrown: unknown): boolean =>
    saysMissing((thrown as { readonly message?: unknown } | null)?.message, transactionClass);
  const has = async (table: { readonly name: string; readonly id: Key }, ofContract: Lookup): Promise<boolean> => {
    const options = `?$select=${table.id}&$filter=${ofContract} eq ${contract} and (${isOne})`;
    try {
      return (await connection.reads.retrieveMultipleRecords(table.name, options, 1)).entities.length > 0;
    } catch (thrown) {
      if (isClassless(thrown)) return false;
      throw thrown;
    }
  };
  try {
    const found = await Promise.all([
      has(actualBacklog, actualBacklog.columns.contract),
      has(milestoneBacklog, milestoneBacklog.columns.contract),
    ]);
    return ok(found.includes(true));
  } catch (thrown) {
    return { ok: false, error: errorFromThrown(thrown, isOnline()) };
  }
}
