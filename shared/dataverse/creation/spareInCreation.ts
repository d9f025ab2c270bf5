import { SpareColumns } from "../organisation/spareColumns";
import { logicalName } from "../columns";
import { scheduleContractLine, scheduleTable } from "../tables";
import { actualBacklog, contractLineBacklog, milestoneBacklog } from "./backlogTables";

const { columns } = actualBacklog;

/**
 * Columns that an organisation may lack and invoicing by hand can do without.
 *
 * - `adjustment`: an actual that is adjusted is not told from another; the platform leaves it out of the draft, and the
 *   wizard then says so
 * - an actual's `invoice`: what is on an invoice already is not said by its number
 * - names and units of work: nothing is chosen by what is not there
 * - a milestone's `project` is its contract line's
 * - a product's `description`, where its name says nothing
 * - an invoice schedule's columns: the cut-off date then begins with today
 *
 * Not spared is what decides what is billed to whom: customers and contacts, and the day that a cut-off is held against.
 */
export const spareInCreation: SpareColumns = [
  [
    actualBacklog.name,
    [
      ...[columns.adjustment, columns.description, columns.invoice],
      ...[columns.resource, columns.role, columns.category, columns.resourcingUnit],
    ],
  ],
  [milestoneBacklog.name, [milestoneBacklog.columns.project]],
  [contractLineBacklog.name, [contractLineBacklog.columns.description]],
  [scheduleTable.name, Object.values(scheduleTable.columns)],
];

/** The same of navigations: the contract's customer is then read by itself, and schedules are none. */
export const spareNavigations = [
  [contractLineBacklog.name, logicalName(contractLineBacklog.columns.contract)],
  [scheduleTable.name, scheduleContractLine],
] as const;
