import { Availability } from "../../invoicing/acts/invoiceActions";
import { SourceId } from "../../invoicing/backlog/backlog";
import { ContractId, InvoiceId, plainId } from "../../invoicing/ids";
import { SelectionRule } from "../../invoicing/backlog/selectionRule";
import { err, ok } from "../../core/result";
import { CustomCreation } from "../../procedures/creation/creationPort";
import { Answer } from "../../procedures/review/reviewPort";
import { DataverseCreationConnection } from "../dataverseConnection";
import { messagePath, recalculateMessage } from "../messages";
import { optionsOfTransactionClass } from "../optionSets";
import { postMessage } from "../wire/postMessage";
import { messagesQuery } from "../review/queries";
import { readRows } from "../wire/readRows";
import { textOf } from "../wire/row";
import { contractTable, invoiceTable, messageTable } from "../tables";

type Connection = Pick<DataverseCreationConnection, "fetch" | "serviceRoot" | "creationMessage">;

/** The message, as what an organisation may lack. */
const recalculation = `${messageTable.name}.${recalculateMessage}`;

/** Asked by name; unreadable means "unknown". Where a draft cannot be recalculated, that is known from then on. */
export async function readCreationAvailability({
  reads,
  creationMessage,
  organisation,
}: Pick<DataverseCreationConnection, "reads" | "creationMessage" | "organisation">): Promise<Availability> {
  const query = messagesQuery([creationMessage, recalculateMessage]);
  const read = await readRows(reads, query, (row) => textOf(row, messageTable.columns.name).toLowerCase());
  if (!read.ok) return "unknown";
  if (!read.value.includes(recalculateMessage.toLowerCase())) organisation.learnOther([recalculation]);
  return read.value.includes(creationMessage.toLowerCase()) ? "there" : "missing";
}

/**
 * The bound message of a contract, without parameters. Sent once: its procedure looks before it asks again. What it answers
 * is not looked at.
 */
export async function requestCreation(connection: Connection, contract: ContractId): Answer<"answered"> {
  const path = messagePath(contractTable.set, contract, connection.creationMessage);
  const answer = await postMessage(connection, path, connection.creationMessage);
  return answer.ok ? ok("answered") : answer;
}

/** Asks for a recalculation, whatever comes of it: reading tells. What the organisation has not is not asked for. */
export async function requestRecalculation(
  connection: Connection & Pick<DataverseCreationConnection, "patience" | "organisation">,
  invoice: InvoiceId,
): Answer<"answered"> {
  if (connection.organisation.lacksOther(recalculation)) return ok("answered");
  const path = messagePath(invoiceTable.set, invoice, recalculateMessage);
  const answer = await postMessage(connection, path, recalculateMessage);
  return answer.ok ? ok("answered") : answer;
}

/** The customer's own unbound message, sent once in the same way; its request and answer are described in docs/admin.md. */
export async function requestCustomCreation(
  connection: Connection,
  rule: SelectionRule,
  milestones: readonly SourceId[],
  run: string,
): Answer<CustomCreation> {
  const { creationMessage } = connection;
  const answer = await postMessage(connection, creationMessage, creationMessage, {
    ContractId: rule.contract,
    ProjectId: rule.project,
    CutOffDate: rule.cutOff,
    TransactionClasses: rule.itemTypes.flatMap(classNames).join(","),
    UnitIds: rule.units.join(","),
    ResourcingUnitIds: rule.resourcingUnits.join(","),
    MilestoneIds: milestones.join(","),
    ExcludedIds: rule.leftOut.join(","),
    RunId: run,
  });
  if (!answer.ok) return answer;
  const { InvoiceId: invoice, DetailCount: count } = membersOf(answer.value.body);
  // an answer that names no invoice leaves as much open as none
  if (typeof invoice !== "string") return err({ kind: "noAnswer" });
  return ok({ invoice: plainId(invoice) as InvoiceId, detailCount: typeof count === "number" ? count : null });
}

/** Product lines have no transaction class of their own. */
const classNames = (type: SelectionRule["itemTypes"][number]): readonly string[] =>
  type === "product" ? ["product"] : optionsOfTransactionClass(type).map(String);

function membersOf(body: string): Readonly<Record<string, unknown>> {
  try {
    const json: unknown = JSON.parse(body);
    return typeof json === "object" && json !== null ? (json as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}
