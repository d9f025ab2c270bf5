import { seedId } from "./seedId";

/** Contracts of the scenario `worked`. */
export const workedContractIds = {
  /** Time and material, a second line with nothing on it, a milestone of 5,000, a product. */
  arm: seedId("salesorder", "arm"),
  /** Two contract customers. */
  sharedArm: seedId("salesorder", "sharedArm"),
  /** Not confirmed. */
  plannedArm: seedId("salesorder", "plannedArm"),
} as const;

export const workedContractLines = {
  installation: seedId("salesorderdetail", "arm/installation"),
  delivery: seedId("salesorderdetail", "arm/delivery"),
  /** Two barcode scanners at 249.95, tax 10. */
  scanners: seedId("salesorderdetail", "arm/scanners"),
} as const;

export const workedMilestones = {
  /** 5,000 and ready. */
  delivered: seedId("msdyn_contractlinescheduleofvalue", "arm/delivery/delivered"),
  accepted: seedId("msdyn_contractlinescheduleofvalue", "arm/delivery/accepted"),
} as const;

/** The invoice schedule of the line `delivery`. */
export const workedSchedule = seedId("msdyn_contractlineinvoiceschedule", "arm/delivery/2026-10-31");
