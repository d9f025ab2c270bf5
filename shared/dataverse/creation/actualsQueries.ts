import { ContractId } from "../../invoicing/ids";
import { actualBacklog } from "./backlogTables";
import { activeState, unbilledSales } from "../optionSets";
import { Column, Day } from "../columns";
import { Query, selected } from "../review/queries";
import { stateColumn } from "../tables";

const { columns } = actualBacklog;
const columnsWith = (day?: Day): readonly Column[] => [...Object.values(columns), ...(day ? [day] : [])];

/**
 * A contract's unbilled sales by date: in two waves up to the 50,000 that the platform counts, the first page beside their
 * number, then all others together.
 *
 * @param day the column of their recorded day, if any
 */
export const actualsQuery = (contract: ContractId, day?: Day): Query => ({
  table: actualBacklog.name,
  options:
    `?${selected(columnsWith(day))}` +
    `&$filter=${columns.contract} eq ${contract} and ${columns.transactionType} eq ${unbilledSales}` +
    ` and ${stateColumn} eq ${activeState}&$orderby=${columns.documentDate} asc,${actualBacklog.id} asc`,
  spread: {
    id: actualBacklog.id,
    column: columns.documentDate,
    conditions: [
      [columns.contract, contract],
      [columns.transactionType, unbilledSales],
      [stateColumn, activeState],
    ],
    isAskedAtOnce: true,
  },
});
