import { ContractId } from "../../invoicing/ids";
import { actualBacklog } from "./backlogTables";
import { activeState, unbilledSales } from "../optionSets";
import { Column, Day, logicalName } from "../columns";
import { Query, selected } from "../review/queries";
import { stateColumn } from "../tables";

const { columns } = actualBacklog;
const columnsWith = (day?: Day): readonly Column[] => [...Object.values(columns), ...(day ? [day] : [])];

/** A contract's unbilled sales by date, page after page. @param day the column of their recorded day, if any */
export const actualsQuery = (contract: ContractId, day?: Day): Query => ({
  table: actualBacklog.name,
  options:
    `?${selected(columnsWith(day))}` +
    `&$filter=${columns.contract} eq ${contract} and ${columns.transactionType} eq ${unbilledSales}` +
    ` and ${stateColumn} eq ${activeState}&$orderby=${columns.documentDate} asc,${actualBacklog.id} asc`,
});

const conditions = (contract: ContractId): string =>
  "<filter>" +
  `<condition attribute="${logicalName(columns.contract)}" operator="eq" value="${contract}"/>` +
  `<condition attribute="${columns.transactionType}" operator="eq" value="${unbilledSales}"/>` +
  `<condition attribute="${stateColumn}" operator="eq" value="${activeState}"/>` +
  "</filter>";

const asOptions = (fetch: string): string => `?fetchXml=${encodeURIComponent(fetch)}`;

/** The same rows, in the same order; a page by its number. */
export const actualsPageFetch = (contract: ContractId, page: number, count: number, day?: Day): string =>
  asOptions(
    `<fetch count="${count}" page="${page}"><entity name="${actualBacklog.name}">` +
      [actualBacklog.id, ...columnsWith(day)].map((name) => `<attribute name="${logicalName(name)}"/>`).join("") +
      `<order attribute="${columns.documentDate}"/><order attribute="${actualBacklog.id}"/>` +
      `${conditions(contract)}</entity></fetch>`,
  );

export const countAlias = "many";

/** How many there are. */
export const actualsCountFetch = (contract: ContractId): string =>
  asOptions(
    `<fetch aggregate="true"><entity name="${actualBacklog.name}">` +
      `<attribute name="${actualBacklog.id}" alias="${countAlias}" aggregate="count"/>` +
      `${conditions(contract)}</entity></fetch>`,
  );
