import { notImitated } from "../apiError";
import { actualStatus, milestoneStatusOf } from "./choices";
import type { Cell } from "../store/records";
import type { TableRules } from "./rulesOfATable";

/**
 * Ready or not ready is a person's to say; the statuses of an invoice are the platform's. "Project Operations won't
 * function correctly if these status values are updated with custom code" ("Manage the billing backlog"): what it then
 * does is not documented, so it is refused by name.
 */
function statusRules(column: string, platforms: readonly number[]): TableRules {
  const isPlatforms = (status: Cell | undefined) => typeof status === "number" && platforms.includes(status);
  return {
    updating: (_context, before, changes) => {
      const isChanged = column in changes && changes[column] !== before[column];
      if (isChanged && (isPlatforms(changes[column]) || isPlatforms(before[column]))) {
        throw notImitated(`changing '${column}' by hand to or from a status that an invoice gives`);
      }
      return changes;
    },
  };
}

export const milestoneRules = statusRules("msdyn_invoicestatus", [
  milestoneStatusOf.invoiced,
  milestoneStatusOf.posted,
]);

export const contractLineRules = statusRules("msdyn_billingstatus", [actualStatus.invoiced, actualStatus.posted]);
