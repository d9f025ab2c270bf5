import { ProjectId } from "../../invoicing/backlog/backlog";
import { ContractId, InvoiceId } from "../../invoicing/ids";
import { activeState, openInvoiceStatuses, scheduleNotRun } from "../optionSets";
import { Query, selected } from "../review/queries";
import { milestoneBacklog, contractLineBacklog, draftLineBacklog } from "./backlogTables";
import {
  connectionTable,
  connectionTypeColumn,
  contractTable,
  createdByColumn,
  createdOnColumn,
  currencyTable,
  invoiceLineTable,
  invoiceTable,
  lineDetailTable,
  lookupValue,
  projectTable,
  scheduleContractLine,
  scheduleTable,
  stateColumn,
} from "../tables";

/** Look-ups that only these queries select, beside those of the review. */
const lookups: ReadonlySet<string> = new Set<string>([
  draftLineBacklog.columns.contractLine,
  invoiceTable.columns.currency,
  invoiceTable.columns.customer,
  milestoneBacklog.columns.contract,
  milestoneBacklog.columns.contractLine,
  milestoneBacklog.columns.project,
  contractLineBacklog.columns.contract,
  contractLineBacklog.columns.unit,
  contractLineBacklog.columns.product,
  createdByColumn,
]);

const isActive = `${stateColumn} eq ${activeState}`;
const ofContract = (column: string, contract: ContractId): string => `${lookupValue(column)} eq ${contract}`;

export const projectQuery = (id: ProjectId, journalColumn: string): Query => ({
  table: projectTable.name,
  options: `?$select=${journalColumn}&$filter=${projectTable.id} eq ${id}`,
});

/** The lines that put a project on its contracts; a line has its contract's currency (facts 1.6). */
export const projectLinesQuery = (project: ProjectId): Query => ({
  table: contractLineBacklog.name,
  options:
    `?${selected([contractLineBacklog.columns.contract], lookups)}` +
    `&$filter=${lookupValue(contractLineBacklog.columns.project)} eq ${project}` +
    `&$expand=${contractLineBacklog.columns.contract}($select=${contractTable.columns.name})` +
    `,${contractLineBacklog.columns.currency}($select=${Object.values(currencyTable.columns).join(",")})`,
});

export const milestonesQuery = (contract: ContractId): Query => {
  const { columns } = milestoneBacklog;
  return {
    table: milestoneBacklog.name,
    options: `?${selected(Object.values(columns), lookups)}&$filter=${ofContract(columns.contract, contract)} and ${isActive}`,
  };
};

export const contractLinesQuery = (contract: ContractId): Query => {
  const { columns } = contractLineBacklog;
  return {
    table: contractLineBacklog.name,
    options:
      `?${selected(Object.values(columns), lookups)}&$filter=${ofContract(columns.contract, contract)}` +
      `&$expand=${columns.contract}(${selected([contractTable.columns.customer], lookups)})`,
  };
};

/** By way of the contract line, so that they come in the same wave as the lines. */
export const schedulesQuery = (contract: ContractId): Query => {
  const { cutOff, contractLine, runStatus } = scheduleTable.columns;
  return {
    table: scheduleTable.name,
    options:
      `?${selected([cutOff, contractLine], lookups)}` +
      `&$filter=${scheduleContractLine}/${ofContract(contractLineBacklog.columns.contract, contract)}` +
      ` and ${runStatus} eq ${scheduleNotRun}`,
  };
};

export const currenciesQuery: Query = {
  table: currencyTable.name,
  options: `?$select=${currencyTable.columns.code}`,
};

/** Every invoice of a contract: what is on them is named by their numbers, also where they are drafts no more. */
export const contractInvoicesQuery = (contract: ContractId, only = ""): Query => {
  const { number, name, total, status, state, contract: column } = invoiceTable.columns;
  return {
    table: invoiceTable.name,
    options:
      `?${selected([number, name, total, status, state, createdOnColumn, createdByColumn], lookups)}` +
      `&$filter=${ofContract(column, contract)}${only}&$orderby=${createdOnColumn} asc`,
  };
};

export const draftsQuery = (contract: ContractId): Query => {
  const isOpen = openInvoiceStatuses.map((option) => `${invoiceTable.columns.status} eq ${option}`).join(" or ");
  return contractInvoicesQuery(contract, ` and (${isOpen}) and ${isActive}`);
};

/** One invoice's totals and nothing of its rows; whatever its status has become. */
export const draftQuery = (invoice: InvoiceId): Query => {
  const { number, name, total, tax, freight, currency } = invoiceTable.columns;
  const { lineItemAmount, lineItemDiscount, totalDiscount, amountLessFreight } = invoiceTable.columns;
  const totals = [total, tax, freight, lineItemAmount, lineItemDiscount, totalDiscount, amountLessFreight];
  return {
    table: invoiceTable.name,
    options:
      `?${selected([number, name, ...totals, createdOnColumn, createdByColumn], lookups)}` +
      `&$filter=${invoiceTable.id} eq ${invoice}` +
      `&$expand=${currency}($select=${Object.values(currencyTable.columns).join(",")})`,
  };
};

export const draftDetailsQuery = (invoice: InvoiceId): Query => ({
  table: lineDetailTable.name,
  options:
    `?$select=${createdOnColumn}&$filter=${lookupValue(lineDetailTable.columns.invoice)} eq ${invoice}` +
    `&$orderby=${lineDetailTable.id} asc`,
});

export const draftLinesQuery = (invoice: InvoiceId): Query => {
  const { productType } = invoiceLineTable.columns;
  const { contractLine } = draftLineBacklog.columns;
  return {
    table: invoiceLineTable.name,
    options:
      `?${selected([productType, contractLine], lookups)}` +
      `&$filter=${lookupValue(invoiceLineTable.columns.invoice)} eq ${invoice}`,
  };
};

/** Links that line details got between two moments: a whole draft's in few pages, whatever its size. */
export const connectionsBetweenQuery = (from: string, to: string): Query => ({
  table: connectionTable.name,
  options:
    `?$select=${Object.values(connectionTable.columns).join(",")}` +
    `&$filter=${connectionTypeColumn} eq '${lineDetailTable.name}'` +
    ` and ${createdOnColumn} ge ${from} and ${createdOnColumn} le ${to}`,
});
