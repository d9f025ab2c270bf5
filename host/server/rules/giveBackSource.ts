import { tableNamed } from "../metadata/tables";
import type { Row } from "../store/records";
import { actualStatus, milestoneStatusOf } from "./choices";
import { connectionsOf } from "./connect";
import { textOf, type RuleContext } from "./ruleContext";
import { sourceOfDetail } from "./sourceOfDetail";

const connections = tableNamed("msdyn_transactionconnection");

/**
 * Taking a backed detail off a draft gives its source back: the actual is Ready to Invoice again, a milestone Ready,
 * and the connection goes. An inference: the vendor only says that details can be deleted (facts 2.4 C and 6);
 * the setting `giveBackOnDelete` makes the host leave the source as it is.
 */
export function giveBackSource(context: RuleContext, detail: Row): void {
  const detailId = textOf(detail, "msdyn_invoicelinetransactionid") ?? "";
  const source = sourceOfDetail(context, detailId);
  if (source) {
    const table = tableNamed(source.table);
    const row = context.records.find(table, source.id);
    const status: Row =
      source.table === "msdyn_actual"
        ? { msdyn_billingstatus: actualStatus.ready, msdyn_invoice: null }
        : { msdyn_invoicestatus: milestoneStatusOf.ready };
    if (row && context.giveBackOnDelete) context.records.update(table, row, status, context.author);
  }
  for (const connection of connectionsOf(context, detailId)) {
    context.records.remove(connections, textOf(connection, connections.idColumn) ?? "");
  }
}
