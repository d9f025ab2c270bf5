import { foldText } from "../store/foldText";
import { tableNamed } from "../metadata/tables";
import type { Row } from "../store/records";
import { textOf, type RuleContext } from "./ruleContext";

const connections = tableNamed("msdyn_transactionconnection");

/** What a line detail stands on: an actual or a milestone, and the connection row that says so. */
export interface DetailSource {
  readonly connection: Row;
  readonly table: "msdyn_actual" | "msdyn_contractlinescheduleofvalue";
  readonly id: string;
}

/**
 * The source behind a line detail, or undefined for one added by hand.
 * Facts 1.10 for actuals; that a milestone is connected in the same way is the host's inference.
 *
 * @param role "Unbilled Sales" for an ordinary invoice, "Original" for a correction
 */
export function sourceOfDetail(
  context: RuleContext,
  detailId: string,
  role: "Unbilled Sales" | "Original" = "Unbilled Sales",
): DetailSource | undefined {
  for (const connection of connectionsOfDetail(context, detailId)) {
    const table = textOf(connection, "msdyn_transaction2type");
    const id = textOf(connection, "msdyn_transaction2");
    if (connection["msdyn_transaction2role"] !== role || id === undefined) continue;
    if (table === "msdyn_actual" || table === "msdyn_contractlinescheduleofvalue") return { connection, table, id };
  }
  return undefined;
}

/** Every connection row of a line detail. */
export function connectionsOfDetail(context: RuleContext, detailId: string): Row[] {
  return context.records.where(connections, "fold(msdyn_transaction1) = ?", foldText(detailId));
}
