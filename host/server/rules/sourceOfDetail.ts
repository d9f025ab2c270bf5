import { tableNamed } from "../metadata/tables";
import type { Row } from "../store/records";
import { actualsConnectedTo, connectionsOf } from "./connect";
import { textOf, type RuleContext } from "./ruleContext";

const actuals = tableNamed("msdyn_actual");

/** What a line detail stands on: an actual or a milestone. */
export interface DetailSource {
  readonly table: "msdyn_actual" | "msdyn_contractlinescheduleofvalue";
  readonly id: string;
}

/**
 * The source behind a line detail or a billed actual, or undefined for a detail added by hand.
 * Facts 1.10 for actuals; that a milestone is connected in the same way is the host's inference.
 *
 * @param role "Unbilled Sales" for an ordinary invoice, "Original" for a correction
 */
export function sourceOfDetail(
  context: RuleContext,
  detailId: string,
  role: "Unbilled Sales" | "Original" = "Unbilled Sales",
): DetailSource | undefined {
  for (const connection of connectionsOf(context, detailId)) {
    const table = textOf(connection, "msdyn_transaction2type");
    const id = textOf(connection, "msdyn_transaction2");
    if (connection["msdyn_transaction2role"] !== role || id === undefined) continue;
    if (table === "msdyn_actual" || table === "msdyn_contractlinescheduleofvalue") return { table, id };
  }
  return undefined;
}

/**
 * The billed actual that confirming made of a detail: of its source, or of what took the source's place when the
 * quantity or price had changed. An inference over the documented connections: no page says how the platform finds it.
 */
export function billedOfDetail(context: RuleContext, detail: Row): Row | undefined {
  const detailId = textOf(detail, "msdyn_invoicelinetransactionid") ?? "";
  const from = sourceOfDetail(context, detailId) ?? sourceOfDetail(context, detailId, "Original");
  if (!from) return undefined;
  for (const unbilled of [from.id, ...actualsConnectedTo(context, from.id, "Replacing")]) {
    for (const id of actualsConnectedTo(context, unbilled, "Billed Sales")) {
      const billed = context.records.find(actuals, id);
      // a milestone or a remainder may be billed again on another invoice
      if (billed?.["msdyn_invoice"] === detail["msdyn_invoice"]) return billed;
    }
  }
  return undefined;
}
