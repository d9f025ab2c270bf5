import { ContractId } from "../../invoicing/ids";
import { actualBacklog } from "./backlogTables";
import { activeState, unbilledSales } from "../optionSets";
import { Query, selected } from "../review/queries";
import { lookupValue, stateColumn } from "../tables";

const { columns } = actualBacklog;

/** Look-ups among the columns of an actual. */
const lookups: ReadonlySet<string> = new Set<string>([
  columns.contract,
  columns.contractLine,
  columns.project,
  columns.invoice,
  columns.customer,
  columns.contact,
  columns.resource,
  columns.role,
  columns.category,
  columns.unit,
  columns.resourcingUnit,
  columns.currency,
]);

/** A contract's unbilled sales by date, page after page. */
export const actualsQuery = (contract: ContractId): Query => ({
  table: actualBacklog.name,
  options:
    `?${selected(Object.values(columns), lookups)}` +
    `&$filter=${lookupValue(columns.contract)} eq ${contract} and ${columns.transactionType} eq ${unbilledSales}` +
    ` and ${stateColumn} eq ${activeState}&$orderby=${columns.documentDate} asc,${actualBacklog.id} asc`,
});

const conditions = (contract: ContractId): string =>
  "<filter>" +
  `<condition attribute="${columns.contract}" operator="eq" value="${contract}"/>` +
  `<condition attribute="${columns.transactionType}" operator="eq" value="${unbilledSales}"/>` +
  `<condition attribute="${stateColumn}" operator="eq" value="${activeState}"/>` +
  "</filter>";

const asOptions = (fetch: string): string => `?fetchXml=${encodeURIComponent(fetch)}`;

/** The same rows, in the same order; a page by its number. */
export const actualsPageFetch = (contract: ContractId, page: number, count: number): string =>
  asOptions(
    `<fetch count="${count}" page="${page}"><entity name="${actualBacklog.name}">` +
      [actualBacklog.id, ...Object.values(columns)].map((name) => `<attribute name="${name}"/>`).join("") +
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
