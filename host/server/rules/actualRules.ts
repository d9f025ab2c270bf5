import { refusedByRule } from "../apiError";
import type { TableRules } from "./rulesOfATable";

function refuse(): never {
  throw refusedByRule("Actuals cannot be created, changed or deleted directly: use entry journals.");
}

/** Actuals are the platform's (facts 0.4 and 3.10): direct writes are refused from UR55 on. */
export const actualRules: TableRules = { creating: refuse, updating: refuse, deleting: refuse };
