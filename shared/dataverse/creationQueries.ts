import { ProjectId } from "../invoicing/backlog";
import { ContractId, InvoiceId } from "../invoicing/ids";
import { activeState, openInvoiceStatuses, scheduleNotRun, unbilledSales } from "./optionSets";
import { Query, selected } from "./queries";
import {
  actualTable,
  connectionTable,
  connectionTypeColumn,
  contractLineTable,
  contractTable,
  createdByColumn,
  createdOnColumn,
  currencyTable,
  invoiceLineTable,
  invoiceTable,
  lineDetailTable,
  lookupValue,
  milestoneTable,
  projectTable,
  scheduleContractLine,
  scheduleTable,
  stateColumn,
} from "./tables";

const isActive = `${stateColumn} eq ${activeState}`;
const ofContract = (column: string, contract: ContractId): string => `${lookupValue(column)} eq ${contract}`;

export const projectQuery = (id: ProjectId, journalColumn: string): Query => ({
  table: projectTable.name,
  options: `?$select=${projectTable.columns.name},${journalColumn}&$filter=${projectTable.id} eq ${id}`,
});

/** The lines that put a project on its contracts; a line has its contract's currency (facts 1.6). */
export const projectLinesQuery = (project: ProjectId): Query => ({
  table: contractLineTable.name,
  options:
    `?${selected([contractLineTable.columns.contract])}` +
    `&$filter=${lookupValue(contractLineTable.columns.project)} eq ${project}` +
    `&$expand=${contractLineTable.columns.contract}($select=${contractTable.columns.name})` +
    `,${contractLineTable.columns.currency}($select=${Object.values(currencyTable.columns).join(",")})`,
});

export const actualsQuery = (contract: ContractId): Query => {
  const { columns } = actualTable;
  return {
    table: actualTable.name,
    options:
      `?${selected(Object.values(columns))}` +
      `&$filter=${ofContract(columns.contract, contract)} and ${columns.transactionType} eq ${unbilledSales}` +
      ` and ${isActive}&$orderby=${columns.documentDate} asc,${actualTable.id} asc`,
  };
};

export const milestonesQuery = (contract: ContractId): Query => {
  const { columns } = milestoneTable;
  return {
    table: milestoneTable.name,
    options: `?${selected(Object.values(columns))}&$filter=${ofContract(columns.contract, contract)} and ${isActive}`,
  };
};

export const contractLinesQuery = (contract: ContractId): Query => {
  const { columns } = contractLineTable;
  return {
    table: contractLineTable.name,
    options:
      `?${selected(Object.values(columns))}&$filter=${ofContract(columns.contract, contract)}` +
      `&$expand=${columns.contract}(${selected([contractTable.columns.customer])})`,
  };
};

/** By way of the contract line, so that they come in the same wave as the lines. */
export const schedulesQuery = (contract: ContractId): Query => {
  const { cutOff, contractLine, runStatus } = scheduleTable.columns;
  return {
    table: scheduleTable.name,
    options:
      `?${selected([cutOff, contractLine])}` +
      `&$filter=${scheduleContractLine}/${ofContract(contractLineTable.columns.contract, contract)}` +
      ` and ${runStatus} eq ${scheduleNotRun}`,
  };
};

export const currenciesQuery: Query = {
  table: currencyTable.name,
  options: `?$select=${currencyTable.columns.code}`,
};

export const draftsQuery = (contract: ContractId): Query => {
  const { number, name, total, status, contract: column } = invoiceTable.columns;
  const isOpen = openInvoiceStatuses.map((option) => `${status} eq ${option}`).join(" or ");
  return {
    table: invoiceTable.name,
    options:
      `?${selected([number, name, total, createdOnColumn, createdByColumn])}` +
      `&$filter=${ofContract(column, contract)} and (${isOpen}) and ${isActive}&$orderby=${createdOnColumn} asc`,
  };
};

export const draftDetailsQuery = (invoice: InvoiceId): Query => ({
  table: lineDetailTable.name,
  options:
    `?$select=${createdOnColumn}&$filter=${lookupValue(lineDetailTable.columns.invoice)} eq ${invoice}` +
    `&$orderby=${lineDetailTable.id} asc`,
});

export const draftLinesQuery = (invoice: InvoiceId): Query => {
  const { productType, contractLine } = invoiceLineTable.columns;
  return {
    table: invoiceLineTable.name,
    options:
      `?${selected([productType, contractLine])}` +
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
