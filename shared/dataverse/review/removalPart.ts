import { RowWrite } from "../../procedures/review/reviewPort";
import { BatchPart } from "../wire/batch";
import { invoiceLineTable, lineDetailTable } from "../tables";

type Removal = Pick<Extract<RowWrite, { kind: "removal" }>, "row" | "version" | "isProductLine">;

/** Takes a row off. Apart from the other writes, so that invoicing by hand, which edits nothing, does not ship them. */
export function removalPart({ row, version, isProductLine }: Removal): BatchPart {
  const table = isProductLine ? invoiceLineTable : lineDetailTable;
  return { method: "DELETE", table, path: `${table.set}(${row})`, version, body: null };
}
