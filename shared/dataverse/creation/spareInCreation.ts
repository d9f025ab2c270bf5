import { SpareColumns, spareOf } from "../organisation/spareColumns";
import { actualBacklog, contractLineBacklog, milestoneBacklog } from "./backlogTables";

/**
 * Columns that an organisation may lack and invoicing by hand can do without.
 *
 * - `adjustment`: an actual that is adjusted is not told from another; the platform leaves it out of the draft, and the
 *   wizard then says so
 * - an actual's `invoice`: what is on an invoice already is not said by its number
 * - names and units of work: nothing is chosen by what is not there
 * - a milestone's `project` is its contract line's
 */
export const spareInCreation: SpareColumns = [
  spareOf(actualBacklog, [
    ...(["adjustment", "description", "invoice", "contact"] as const),
    ...(["resource", "role", "category", "resourcingUnit"] as const),
  ]),
  spareOf(milestoneBacklog, ["project"]),
  spareOf(contractLineBacklog, ["billingStart", "description"]),
];
