import type { ScaledColumn } from "../metadata/column";
import type { Table } from "../metadata/table";
import { currencyDecimals, type RuleContext } from "../rules/ruleContext";
import type { Row } from "../store/records";
import { tooManyDecimals } from "./cellFrom";
import { roundUnits } from "../exact/rounding";

/** Refuses written money with more decimals than its precision source allows (facts 4.3). */
export function checkDecimals(context: RuleContext, table: Table, row: Row, changes: Row): void {
  for (const column of table.columns) {
    const units = changes[column.name];
    if (column.kind !== "money" || typeof units !== "bigint") continue;
    const decimals = decimalsOf(context, column, row);
    if (roundUnits(units, column.scale, decimals, "halfToEven") !== units) throw tooManyDecimals(column, decimals);
  }
}

function decimalsOf(context: RuleContext, column: ScaledColumn, row: Row): number {
  switch (column.precisionSource) {
    case "column":
      return column.decimals;
    case "currency":
      return currencyDecimals(context, row);
    case "pricing": {
      const organization = context.records.store.get("SELECT pricingdecimalprecision AS decimals FROM organization");
      return Number(organization?.["decimals"] ?? column.decimals);
    }
  }
}
