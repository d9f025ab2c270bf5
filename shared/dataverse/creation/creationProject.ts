import { ProjectId } from "../../invoicing/backlog/backlog";
import { ContractId, plainId } from "../../invoicing/ids";
import { InvoicingError } from "../../invoicing/invoicingError";
import { UnreadRow } from "../../invoicing/unreadRow";
import { err, ok } from "../../core/result";
import { InvoicedProject, ProjectContract, ProjectContracts } from "../../procedures/creation/creationPort";
import { Answer } from "../../procedures/review/reviewPort";
import { journalProblem } from "./journalProblem";
import { projectLinesQuery, projectQuery } from "./creationQueries";
import { DataverseCreationConnection } from "../dataverseConnection";
import { exactJson } from "../wire/exactJson";
import { currencyFromRow } from "../review/invoiceFromRow";
import { legibleText, unreadRow } from "../wire/mapRows";
import { saysMissing, unknownPropertyCode } from "../organisation/missingColumn";
import { ReadApi } from "../wire/readApi";
import { readRows } from "../wire/readRows";
import { legibly, nameOf, requiredText, textOf, versionOf, WireRow } from "../wire/row";
import { Text } from "../columns";
import { contractLineBacklog } from "./backlogTables";
import { projectTable } from "../tables";
import { webRequest } from "../wire/webRequest";

export async function readProject(
  connection: Pick<DataverseCreationConnection, "reads" | "journalColumn" | "fetch" | "serviceRoot" | "organisation">,
  id: ProjectId,
): Answer<InvoicedProject> {
  const { reads, journalColumn } = connection;
  const [read, problem] = await Promise.all([
    readRows(reads, projectQuery(id, journalColumn), (row) => ({
      id: plainId(requiredText(row, projectTable.id)) as ProjectId,
      version: versionOf(row),
      journal: textOf(row, journalColumn as Text),
    })),
    journalProblem(connection),
  ]);
  if (!read.ok) return read;
  const [project] = read.value;
  return project ? ok({ ...project, ...(problem && { journalProblem: problem }) }) : err({ kind: "gone" });
}

/** Whether reading a project failed for want of its journal column: renamed, deleted, or never imported. */
export const isJournalColumnGone = (error: InvoicingError, journalColumn: string): boolean =>
  error.kind === "rejected" &&
  error.code.toLowerCase() === unknownPropertyCode &&
  saysMissing(error.message, journalColumn);

/** One request: the project's contract lines, each with the contract that it belongs to. One that can be read is enough. */
export async function readContracts(reads: ReadApi, project: ProjectId): Answer<ProjectContracts> {
  const read = await readRows(reads, projectLinesQuery(project), contractFromRow);
  if (!read.ok) return read;
  const contracts = new Map<string, ProjectContract>();
  const unread = new Map<string, UnreadRow>();
  for (const each of read.value) {
    if ("currency" in each) contracts.set(each.id, each);
    else unread.set(each.id, each);
  }
  for (const id of contracts.keys()) unread.delete(id);
  return ok({
    contracts: [...contracts.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    unreadContracts: [...unread.values()],
  });
}

function contractFromRow(row: WireRow): ProjectContract | UnreadRow {
  const { columns, name: table } = contractLineBacklog;
  try {
    return {
      id: plainId(requiredText(row, columns.contract)) as ContractId,
      name: nameOf(row, columns.contract),
      currency: currencyFromRow(row),
    };
  } catch (failure) {
    const unread = unreadRow(table, row, failure);
    const id = plainId(legibleText(row, columns.contract)) || unread.id;
    return { ...unread, id, name: legibly(() => nameOf(row, columns.contract), "") || id };
  }
}

/** By the Web API and never through the form's outputs: only this write carries the version it was based on. */
export async function writeJournal(
  connection: Pick<DataverseCreationConnection, "fetch" | "serviceRoot" | "journalColumn" | "patience">,
  project: ProjectId,
  version: string,
  text: string,
): Answer<"written"> {
  const { serviceRoot, journalColumn } = connection;
  const url = `${serviceRoot}${projectTable.set}(${project})`;
  const headers = { "Content-Type": "application/json", "If-Match": version };
  const answer = await webRequest(connection, url, "PATCH", headers, exactJson([[journalColumn, text]]));
  return answer.ok ? ok("written") : err(answer.error);
}
