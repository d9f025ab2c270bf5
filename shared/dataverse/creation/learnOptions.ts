import { BacklogItem } from "../../invoicing/backlog/backlog";
import { Choice, optionName } from "../columns";
import { actualReady, milestoneReady, unbilledSales } from "../optionSets";
import { AskConnection } from "../organisation/askDefinitions";
import { askOptions } from "../organisation/askOptions";
import { Organisation } from "../organisation/organisation";
import { actualBacklog, contractLineBacklog, milestoneBacklog } from "./backlogTables";

/** The options without which nothing of a kind could ever be invoiced. All others no row has where they are not there. */
const decisive: Readonly<Record<BacklogItem["kind"], readonly (readonly [column: Choice, option: number])[]>> = {
  actual: [
    [actualBacklog.columns.billingStatus, actualReady],
    [actualBacklog.columns.transactionType, unbilledSales],
  ],
  milestone: [[milestoneBacklog.columns.invoiceStatus, milestoneReady]],
  product: [[contractLineBacklog.columns.billingStatus, actualReady]],
};
const tables = { actual: actualBacklog.name, milestone: milestoneBacklog.name, product: contractLineBacklog.name };

/**
 * Learns whether the organisation has these options, once for each kind, and only where nothing is ready or ever was:
 * what is, or is on an invoice, shows that they are there. Transactions of no such type would not even be read.
 */
export async function learnOptions(
  connection: AskConnection & { readonly organisation: Organisation },
  items: readonly BacklogItem[],
): Promise<void> {
  if (items.some(({ status }) => status === "ready" || status === "onInvoice" || status === "posted")) return;
  const kinds = new Set<BacklogItem["kind"]>(["actual", ...items.map(({ kind }) => kind)]);
  await Promise.all([...kinds].map(async (kind) => learn(connection, kind)));
}

async function learn(
  connection: AskConnection & { readonly organisation: Organisation },
  kind: BacklogItem["kind"],
): Promise<void> {
  const columns = decisive[kind].map(([column]) => column);
  const known = await connection.organisation
    .finding(`options ${kind}`, () => askOptions(connection, tables[kind], columns))
    .ask();
  const missing = decisive[kind].filter(([column, option]) =>
    known?.some((each) => each.column === column && !each.options.some(({ Value }) => Value === option)),
  );
  connection.organisation.learnOther(missing.map(([column, option]) => optionName(tables[kind], column, option)));
}
