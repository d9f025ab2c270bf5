import { BacklogItem, ProjectId } from "../../invoicing/backlog/backlog";
import { CalendarDate } from "../../invoicing/words/calendarDate";
import { ContractId } from "../../invoicing/ids";
import { ok } from "../../core/result";
import { ContractBacklog } from "../../procedures/creation/creationPort";
import { isRefusal } from "../../invoicing/invoicingError";
import { Answer } from "../../procedures/review/reviewPort";
import { actualFromRow, BacklogSurroundings, milestoneFromRow, productFromRow } from "./backlogItemFromRow";
import { contractLinesQuery, contractQuery, currenciesQuery, milestonesQuery, schedulesQuery } from "./creationQueries";
import { DataverseCreationConnection } from "../dataverseConnection";
import { readContractInvoices } from "./draftRead";
import { isProductLine } from "../review/lineFromRow";
import { legibleText, mapRows } from "../wire/mapRows";
import { recordedDays } from "./recordedDays";
import { readRetainers } from "./readRetainers";
import { actualsQuery } from "./actualsQueries";
import { readRows } from "../wire/readRows";
import { orUnread } from "./unreadBacklogItem";
import { asRead, nameOf, legibly, nestedRow, WireRow } from "../wire/row";
import { logicalName, Lookup } from "../columns";
import { learnOptions } from "./learnOptions";
import { actualBacklog, contractLineBacklog } from "./backlogTables";
import { contractTable, currencyTable, scheduleTable } from "../tables";

type Connection = Pick<
  DataverseCreationConnection,
  "reads" | "userDay" | "now" | "fetch" | "serviceRoot" | "organisation"
>;
const { columns } = contractLineBacklog;

/**
 * One odd source never hides the rest: it is among the items as one that could not be read. One wave of reads, once it is
 * known which days the organisation keeps (asked beside the project); a second only for the other pages of more than 5,000
 * transactions.
 */
export async function readBacklog(
  connection: Connection,
  contract: ContractId,
  project: ProjectId,
): Answer<ContractBacklog> {
  const { reads, organisation } = connection;
  const kept = await recordedDays(connection);
  if (!kept.ok) return kept;
  const { columns: recorded, days } = kept.value;
  const [actuals, milestones, lines, schedules, currencies, invoices, retainers] = await Promise.all([
    readRows(reads, actualsQuery(contract, recorded.actual), asRead),
    readRows(reads, milestonesQuery(contract, recorded.milestone), asRead),
    readRows(reads, contractLinesQuery(contract), asRead),
    readRows(reads, schedulesQuery(contract), asRead),
    readRows(reads, currenciesQuery, asRead),
    readContractInvoices(reads, contract),
    readRetainers(connection, contract),
  ]);
  if (!actuals.ok) return actuals;
  if (!milestones.ok) return milestones;
  if (!lines.ok) return lines;
  // refused for a column that it filters by: then there are none
  if (!schedules.ok && !(isRefusal(schedules.error) && organisation.lackedOf(scheduleTable.name).size > 0))
    return schedules;
  if (!currencies.ok) return currencies;
  if (!invoices.ok) return invoices;
  if (!retainers.ok) return retainers;
  const around: BacklogSurroundings = {
    ...{ userDay: connection.userDay, recorded },
    currencies: new Map(
      currencies.value.map((row) => [legibleText(row, currencyTable.id), legibleText(row, currencyTable.columns.code)]),
    ),
    lines: new Map(lines.value.map((row) => [legibleText(row, contractLineBacklog.id), lineOf(row)])),
    invoiceNames: invoices.value.names,
  };
  const items: BacklogItem[] = [];
  const take = async (
    kind: BacklogItem["kind"],
    rows: readonly WireRow[],
    map: (row: WireRow) => BacklogItem | null,
  ): Promise<void> => {
    const mapped = await mapRows(kind, rows, orUnread(kind, contract, around, map));
    for (const item of mapped.rows) if (item) items.push(item);
  };
  await take("actual", actuals.value, (row) => actualFromRow(row, around));
  await take("milestone", milestones.value, (row) => milestoneFromRow(row, around));
  await take("product", lines.value, (row) => (isProductLine(row) ? productFromRow(row, around) : null));
  const own = await ownCustomer(connection, contract, lines.value);
  if (!own.ok) return own;
  await learnOptions(connection, items);
  return ok({
    items,
    drafts: invoices.value.drafts,
    otherProjects: otherProjects([...lines.value, ...actuals.value], project),
    customers: customersOf(actuals.value, own.value, items),
    found: { days, hasRetainers: retainers.value, lacking: organisation.lacking() },
    scheduledCutOff: scheduledCutOff(schedules.ok ? schedules.value : [], around, project, connection),
  });
}

const lineOf = (row: WireRow): { name: string; project: string } => ({
  name: legibleText(row, columns.name),
  project: legibleText(row, columns.project),
});

/** Contract lines and transactions name their project in the same column. */
function otherProjects(rows: readonly WireRow[], project: ProjectId): readonly string[] {
  const names = new Map(rows.map((row) => named(row, columns.project)));
  names.delete("");
  names.delete(project);
  return [...names.values()].sort();
}

/**
 * Names of the customers that the contract bills. Where it has several there is one unbilled actual for each (facts
 * 3.8), of an account or a contact (1.4); an actual without a customer, a milestone and a product line are the
 * contract's own customer's.
 */
function customersOf(
  actuals: readonly WireRow[],
  own: readonly [id: string, name: string],
  items: readonly BacklogItem[],
): readonly string[] {
  const { customer, contact } = actualBacklog.columns;
  const names = new Map(
    actuals.map((row) => [customer, contact].map((column) => named(row, column)).find(([id]) => id !== "") ?? own),
  );
  if (names.size === 0 || items.some(({ kind }) => kind !== "actual")) names.set(...own);
  return [...names.values()].sort();
}

/** The contract's own customer: by way of its lines, or of itself where they do not lead to it. */
async function ownCustomer(
  { reads, organisation }: Connection,
  contract: ContractId,
  [line]: readonly WireRow[],
): Answer<readonly [id: string, name: string]> {
  const { customer } = contractTable.columns;
  if (!organisation.lacks(contractLineBacklog.name, logicalName(columns.contract))) {
    return ok(
      named(
        legibly(() => (line ? nestedRow(line, columns.contract) : {}), {}),
        customer,
      ),
    );
  }
  const read = await readRows(reads, contractQuery(contract), (row) => named(row, customer));
  return read.ok ? ok(read.value[0] ?? ["", ""]) : read;
}

function named(row: WireRow, column: Lookup): readonly [id: string, name: string] {
  return [legibleText(row, column), legibly(() => nameOf(row, column), "")];
}

/** The latest cut-off of the project's lines that is not in the future, of the runs that are still to come. */
function scheduledCutOff(
  schedules: readonly WireRow[],
  { lines, userDay }: BacklogSurroundings,
  project: ProjectId,
  { now }: Connection,
): CalendarDate | null {
  const today = userDay(new Date(now()).toISOString());
  const days = schedules.flatMap((row) => {
    const line = lines.get(legibleText(row, scheduleTable.columns.contractLine));
    const cutOff = legibleText(row, scheduleTable.columns.cutOff);
    const day = cutOff === "" || line?.project !== project ? null : userDay(cutOff);
    return day !== null && today !== null && day <= today ? [day] : [];
  });
  return days.sort().pop() ?? null;
}
