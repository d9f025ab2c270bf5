import { randomUUID } from "node:crypto";
import { foldText } from "../store/foldText";
import { tableNamed } from "../metadata/tables";
import type { Row } from "../store/records";
import type { RuleContext } from "./ruleContext";

const connections = tableNamed("msdyn_transactionconnection");
const linked = ["msdyn_invoicelinetransaction", "msdyn_actual", "msdyn_contractlinescheduleofvalue"] as const;

/** Tables whose rows are connected. That milestones are is an inference. */
export type ConnectedTable = (typeof linked)[number];
export type ConnectionRole = "Billed Sales" | "Unbilled Sales" | "Reversing" | "Replacing" | "Original";

/** One end of a connection. */
export interface ConnectionEnd {
  readonly role: ConnectionRole;
  readonly table: ConnectedTable;
  readonly id: string;
}

/** The columns of a connection (facts 1.10). */
export function connectionRow(first: ConnectionEnd, second: ConnectionEnd): Row {
  return {
    msdyn_transaction1: first.id,
    msdyn_transaction1type: first.table,
    msdyn_transaction1role: first.role,
    msdyn_transaction2: second.id,
    msdyn_transaction2type: second.table,
    msdyn_transaction2role: second.role,
  };
}

/** The connection of a line detail with what it was made from. */
export function sourceConnection(detailId: string, table: ConnectedTable, id: string): Row {
  return connectionRow(
    { role: "Billed Sales", table: "msdyn_invoicelinetransaction", id: detailId },
    { role: "Unbilled Sales", table, id },
  );
}

/** Connects two rows by their roles. Source: Project Operations, "Transaction connections". */
export function connect(
  context: RuleContext,
  first: readonly [ConnectionRole, Row],
  second: readonly [ConnectionRole, Row],
): void {
  const row = connectionRow(endOf(first), endOf(second));
  context.records.insert(connections, { ...row, msdyn_transactionconnectionid: randomUUID() }, context.author);
}

/** Ids of the actuals that are connected to a row in a role, in the order they came. */
export function actualsConnectedTo(context: RuleContext, id: string, role: ConnectionRole): string[] {
  const rows = context.records.where(
    connections,
    "fold(msdyn_transaction2) = ? AND msdyn_transaction1role = ? AND msdyn_transaction1type = 'msdyn_actual' ORDER BY rowid",
    foldText(id),
    role,
  );
  return rows.map((row) => String(row["msdyn_transaction1"]));
}

/** Every connection that a row is the first end of. */
export function connectionsOf(context: RuleContext, id: string): Row[] {
  return context.records.where(connections, "fold(msdyn_transaction1) = ?", foldText(id));
}

function endOf([role, row]: readonly [ConnectionRole, Row]): ConnectionEnd {
  for (const table of linked) {
    const id = row[tableNamed(table).idColumn];
    if (typeof id === "string") return { role, table, id };
  }
  throw new Error("Only line details, actuals and milestones are connected.");
}
