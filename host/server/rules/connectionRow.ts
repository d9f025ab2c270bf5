import type { Row } from "../store/records";
import type { DetailSource } from "./sourceOfDetail";

/** The row that links a line detail to its source (facts 1.10); for milestones the same shape is assumed. */
export function connectionRow(detailId: string, sourceTable: DetailSource["table"], sourceId: string): Row {
  return {
    msdyn_transaction1: detailId,
    msdyn_transaction1type: "msdyn_invoicelinetransaction",
    msdyn_transaction1role: "Billed Sales",
    msdyn_transaction2: sourceId,
    msdyn_transaction2type: sourceTable,
    msdyn_transaction2role: "Unbilled Sales",
  };
}
