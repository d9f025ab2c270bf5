import type { Row } from "../store/records";
import { billing, transactionClassOf } from "./choices";
import type { ReadySources } from "./readySources";
import { textOf, type RuleSettings } from "./ruleContext";
import type { SampleRequest } from "./sampleRequest";
import { transactionDay } from "./transactionDay";
import type { UserDay } from "./userDay";

/**
 * What of the ready sources a request takes. A chargeable transaction without a price is never taken. A chosen unit
 * leaves out what has none. What names no project belongs to any. Milestones are the named ones, whatever their date; product lines come with `product`.
 */
export function sampleSelection(
  sources: ReadySources,
  request: SampleRequest,
  day: UserDay,
  settings: Pick<RuleSettings, "extraColumns">,
): ReadySources {
  const isExcluded = (id: string | undefined) => id === undefined || request.excludedIds.has(id);
  const isInTime = (on: string | undefined) => on === undefined || on <= request.cutOffDate;
  const dayOf = (at: string | undefined) => (at === undefined ? undefined : day(at));
  const isOfUnit = (row: Row, column: string, wanted: ReadonlySet<string>) =>
    wanted.size === 0 || wanted.has(textOf(row, column) ?? "");
  const isOfProject = (row: Row) => (row["msdyn_project"] ?? request.projectId) === request.projectId;
  return {
    contract: sources.contract,
    actuals: sources.actuals.filter(
      (row) =>
        isOfProject(row) &&
        !isExcluded(textOf(row, "msdyn_actualid")) &&
        request.classes.has(String(row["msdyn_transactionclassification"])) &&
        row["msdyn_transactionclassification"] !== transactionClassOf.milestone &&
        isOfUnit(row, "msdyn_unit", request.unitIds) &&
        isOfUnit(row, "msdyn_resourceorganizationalunitid", request.resourcingUnitIds) &&
        isInTime(transactionDay(settings, row, day)) &&
        !hasNoPrice(row),
    ),
    milestones: sources.milestones.filter((row) => {
      const id = textOf(row, "msdyn_contractlinescheduleofvalueid") ?? "";
      return isOfProject(row) && request.milestoneIds.has(id) && !isExcluded(id);
    }),
    products: sources.products.filter(
      (row) =>
        request.classes.has("product") &&
        isOfProject(row) &&
        !isExcluded(textOf(row, "salesorderdetailid")) &&
        isOfUnit(row, "uomid", request.unitIds) &&
        request.resourcingUnitIds.size === 0 &&
        isInTime(dayOf(textOf(row, "msdyn_billingstartdate"))),
    ),
  };
}

function hasNoPrice(row: Row): boolean {
  return row["msdyn_billingtype"] === billing.chargeable && typeof row["msdyn_amount"] !== "bigint";
}
