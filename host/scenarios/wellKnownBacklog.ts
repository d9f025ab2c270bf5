import { seedId } from "./seedId";
import type { WellKnownInvoice } from "./wellKnown";

/** Projects of the scenarios `wizard` and `backlog`, by the question that each one asks. */
export const backlogProjects = {
  /** On two contracts; hours and days, two resourcing units, midnight, and every reason to stay behind. */
  plant: seedId("msdyn_project", "plant"),
  /** On a contract that covers `annex` too. */
  library: seedId("msdyn_project", "library"),
  annex: seedId("msdyn_project", "annex"),
  /** On a contract with two customers. */
  terminal: seedId("msdyn_project", "terminal"),
  /** Milestones, product lines and time on one contract. */
  tower: seedId("msdyn_project", "tower"),
  /** In yen. */
  ferry: seedId("msdyn_project", "ferry"),
  /** A minute either side of midnight at the end of October in four zones. */
  service: seedId("msdyn_project", "service"),
  /** Everything is ready and priced. */
  website: seedId("msdyn_project", "website"),
  /** Nothing is ready. */
  archive: seedId("msdyn_project", "archive"),
  /** Everything is ready and nothing has a price. */
  pilot: seedId("msdyn_project", "pilot"),
  /** On a contract that is not confirmed. */
  offer: seedId("msdyn_project", "offer"),
  /** On a contract with two customers, one of them a contact. */
  villa: seedId("msdyn_project", "villa"),
  /** On no contract. */
  idea: seedId("msdyn_project", "idea"),
  /** Scenario `backlog`. */
  network: seedId("msdyn_project", "network"),
} as const;

export const backlogContracts = {
  plantBuild: seedId("salesorder", "plantBuild"),
  plantCare: seedId("salesorder", "plantCare"),
  campus: seedId("salesorder", "campus"),
  airport: seedId("salesorder", "airport"),
  tower: seedId("salesorder", "tower"),
  ferry: seedId("salesorder", "ferry"),
  service: seedId("salesorder", "service"),
  website: seedId("salesorder", "website"),
  archive: seedId("salesorder", "archive"),
  pilot: seedId("salesorder", "pilot"),
  offer: seedId("salesorder", "offer"),
  villa: seedId("salesorder", "villa"),
  /** Scenario `backlog`. */
  network: seedId("salesorder", "network"),
} as const;

/** The milestones of the contract `tower`. */
export const towerMilestones = {
  /** Invoiced and posted. */
  drawings: seedId("msdyn_contractlinescheduleofvalue", "tower/structure/drawings"),
  /** Ready. */
  foundation: seedId("msdyn_contractlinescheduleofvalue", "tower/structure/foundation"),
  /** Ready. */
  frame: seedId("msdyn_contractlinescheduleofvalue", "tower/structure/frame"),
  roof: seedId("msdyn_contractlinescheduleofvalue", "tower/structure/roof"),
  handover: seedId("msdyn_contractlinescheduleofvalue", "tower/structure/handover"),
} as const;

/** The product contract lines of the contract `tower`. */
export const towerProducts = {
  /** Ready. */
  scanners: seedId("salesorderdetail", "tower/scanners"),
  printers: seedId("salesorderdetail", "tower/printers"),
} as const;

/** Invoices that the scenario `wizard` begins with. */
export const wellKnownDrafts = {
  /** A draft of `plantBuild` with two details. */
  plantDraft: { id: seedId("invoice", "plantDraft"), number: "PINV-5001" },
  plantPosted: { id: seedId("invoice", "plantPosted"), number: "PINV-5002" },
  towerPosted: { id: seedId("invoice", "towerPosted"), number: "PINV-5003" },
} as const satisfies Record<string, WellKnownInvoice>;

/** Units of measure and organizational units that the backlog is split by. */
export const backlogUnits = {
  hour: seedId("uom", "Hour"),
  day: seedId("uom", "Day"),
  each: seedId("uom", "Each"),
} as const;

export const resourcingUnits = {
  denmark: seedId("msdyn_organizationalunit", "Contoso Denmark"),
  unitedStates: seedId("msdyn_organizationalunit", "Contoso US"),
} as const;

/** How many ready transactions the scenario `backlog` has. Their keys are `network/1` and on. */
export const largeBacklogSize = 20_000;

/** The actual of a seeded piece of open work, by its key in plantBacklog.ts, wizardBacklog.ts or contosoBacklog.ts. */
export function openWorkId(key: string): string {
  return seedId("msdyn_actual", `backlog/${key}`);
}
