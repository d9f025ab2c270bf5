import { ProjectId } from "../../invoicing/backlog/backlog";
import { ContractId, InvoiceId } from "../../invoicing/ids";
import { activeState, openInvoiceStatuses, scheduleNotRun } from "../optionSets";
import { Day, logicalName, Lookup } from "../columns";
import { Query, selected, selectedOf } from "../review/queries";
import { milestoneBacklog, contractLineBacklog, draftLineBacklog } from "./backlogTables";
import {
  connectionTable,
  connectionTypeColumn,
  contractTable,
  createdByColumn,
  createdOnColumn,
  currencyTable,
  idColumnOf,
  invoiceLineTable,
  invoiceTable,
  lineDetailTable,
  projectTable,
  scheduleContractLine,
  scheduleTable,
  stateColumn,
} from "../tables";

/** Every table has its currency in the same column. */
const expandedCurrency = `${logicalName(invoiceTable.columns.currency)}(${selectedOf(currencyTable)})`;

const isActive = `${stateColumn} eq ${activeState}`;
const ofContract = (column: Lookup, contract: ContractId): string => `${column} eq ${contract}`;

export const projectQuery = (id: ProjectId, journalColumn: string): Query => ({
  table: projectTable.name,
  options: `?$select=${journalColumn}&$filter=${projectTable.id} eq ${id}`,
});

/** The lines that put a project on its contracts; a line has its contract's currency (facts 1.6). */
export const projectLinesQuery = (project: ProjectId): Query => ({
  table: contractLineBacklog.name,
  options:
    `?${selected([contractLineBacklog.columns.contract])}` +
    `&$filter=${contractLineBacklog.columns.project} eq ${project}&$expand=${expandedCurrency}`,
});

/** @param day the column of their recorded day, if any */
export const milestonesQuery = (contract: ContractId, day?: Day): Query => {
  const { columns } = milestoneBacklog;
  return {
    table: milestoneBacklog.name,
    options: `?${selected([...Object.values(columns), ...(day ? [day] : [])])}&$filter=${ofContract(columns.contract, contract)} and ${isActive}`,
  };
};

export const contractLinesQuery = (contract: ContractId): Query => {
  const { columns } = contractLineBacklog;
  return {
    table: contractLineBacklog.name,
    options:
      `?${selectedOf(contractLineBacklog)}&$filter=${ofContract(columns.contract, contract)}` +
      `&$expand=${logicalName(columns.contract)}(${selected([contractTable.columns.customer])})`,
  };
};

/** The customer alone, where a contract line does not lead to it. */
export const contractQuery = (contract: ContractId): Query => ({
  table: contractTable.name,
  options: `?${selected([contractTable.columns.customer])}&$filter=${idColumnOf(contractTable.name)} eq ${contract}`,
});

/** By way of the contract line, so that they come in the same wave as the lines. */
export const schedulesQuery = (contract: ContractId): Query => {
  const { cutOff, contractLine, runStatus } = scheduleTable.columns;
  return {
    table: scheduleTable.name,
    options:
      `?${selected([cutOff, contractLine])}` +
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
      `?${selected([number, name, total, status, state, createdOnColumn, createdByColumn])}` +
      `&$filter=${ofContract(column, contract)}${only}&$orderby=${createdOnColumn} asc`,
  };
};

export const draftsQuery = (contract: ContractId): Query => {
  const isOpen = openInvoiceStatuses.map((option) => `${invoiceTable.columns.status} eq ${option}`).join(" or ");
  return contractInvoicesQuery(contract, ` and (${isOpen}) and ${isActive}`);
};

/** One invoice's totals and nothing of its rows; whatever its status has become. */
export const draftQuery = (invoice: InvoiceId): Query => {
  const { number, name, total, tax, freight } = invoiceTable.columns;
  const { lineItemAmount, lineItemDiscount, totalDiscount, amountLessFreight } = invoiceTable.columns;
  const totals = [total, tax, freight, lineItemAmount, lineItemDiscount, totalDiscount, amountLessFreight];
  return {
    table: invoiceTable.name,
    options:
      `?${selected([number, name, ...totals, createdOnColumn, createdByColumn])}` +
      `&$filter=${invoiceTable.id} eq ${invoice}` +
      `&$expand=${expandedCurrency}`,
  };
};

export const draftDetailsQuery = (invoice: InvoiceId): Query => ({
  table: lineDetailTable.name,
  options:
    `?$select=${createdOnColumn}&$filter=${lineDetailTable.columns.invoice} eq ${invoice}` +
    `&$orderby=${lineDetailTable.id} asc`,
});

export const draftLinesQuery = (invoice: InvoiceId): Query => {
  const { productType } = invoiceLineTable.columns;
  const { contractLine } = draftLineBacklog.columns;
  return {
    table: invoiceLineTable.name,
    options: `?${selected([productType, contractLine])}` + `&$filter=${invoiceLineTable.columns.invoice} eq ${invoice}`,
  };
};

/** Links that line details got between two moments: a whole draft's in few pages, whatever its size. */
export const connectionsBetweenQuery = (from: string, to: string): Query => ({
  table: connectionTable.name,
  options:
    `?${selectedOf(connectionTable)}` +
    `&$filter=${connectionTypeColumn} eq '${lineDetailTable.name}'` +
    ` and ${createdOnColumn} ge ${from} and ${createdOnColumn} le ${to}`,
});
