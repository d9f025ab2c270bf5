import { ok } from "../../core/result";
import { Answer } from "../../procedures/review/reviewPort";
import { lineDetailTable, usualTaxColumn } from "../tables";
import { askColumns } from "./askColumns";
import { AskConnection } from "./askDefinitions";

/** The column of line details that holds their tax, where it is called as usual; null where there is none. */
export async function findTaxColumn(connection: AskConnection): Answer<string | null> {
  const there = await askColumns(connection)(lineDetailTable.name, [usualTaxColumn]);
  return there.ok ? ok(there.value.includes(usualTaxColumn) ? usualTaxColumn : null) : there;
}
