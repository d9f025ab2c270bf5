import { randomUUID } from "node:crypto";
import { tableNamed } from "../metadata/tables";
import type { Cell, Row } from "../store/records";
import { transactionTypeOf } from "./choices";
import type { RuleContext } from "./ruleContext";

const actuals = tableNamed("msdyn_actual");

/** What a new actual takes over from the line detail or the actual that it follows. */
const copied = actuals.columns
  .map((column) => column.name)
  .filter((name) => name.startsWith("msdyn_") || name === "transactioncurrencyid")
  .filter((name) => !name.endsWith("_base"))
  .filter((name) => !["msdyn_actualid", "msdyn_billingstatus", "msdyn_adjustmentstatus"].includes(name));

/** How the new actual differs from its pattern. */
export interface NewActual {
  readonly type: "unbilled" | "billed";
  readonly msdyn_quantity?: bigint;
  readonly msdyn_price?: bigint | null;
  readonly msdyn_amount?: bigint;
  readonly msdyn_billingtype?: number;
  readonly msdyn_billingstatus?: number;
  readonly msdyn_adjustmentstatus?: number;
  readonly msdyn_invoice?: null;
}

/** Writes one actual after the pattern of a line detail or another actual. Actuals are only ever added. */
export function addActual(context: RuleContext, pattern: Row, wanted: NewActual): Row {
  const { type, ...given } = wanted;
  const row: Row = { msdyn_actualid: randomUUID() };
  for (const name of copied) row[name] = pattern[name] ?? null;
  Object.assign(row, given satisfies Record<string, Cell>);
  row["msdyn_transactiontypecode"] =
    type === "billed" ? transactionTypeOf.billedSales : transactionTypeOf.unbilledSales;
  return context.records.insert(actuals, row, context.author);
}
