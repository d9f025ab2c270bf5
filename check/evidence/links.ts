import { actualBacklog } from "../../shared/dataverse/creation/backlogTables";
import { actualOnInvoice } from "../../shared/dataverse/optionSets";
import { connectionTable, connectionTypeColumn, invoiceTable, lineDetailTable } from "../../shared/dataverse/tables";
import { Judged } from "../assumed/assumption";
import { Found } from "../found";
import { Json } from "../seen";
import { words } from "../words";
import { inProcess } from "../../shared/dataverse/organisation/namedByCheck";
import { byRows, judgedBy, tallied } from "./tally";

/** On which side of its links a line detail stands, and what stands on the other. */
export const detailIsFirst = (found: Found): Judged =>
  byRows(found, ["links"], (links) => {
    const { secondType } = connectionTable.columns;
    const judged = judgedBy(
      tallied(links, (row) => row[connectionTypeColumn] === lineDetailTable.name),
      links.length,
      words.linkUnknown,
    );
    if (links.length === 0) return judged;
    const first = links.filter((row) => row[connectionTypeColumn] === lineDetailTable.name);
    return { ...judged, found: words.linked(judged.found, counted(first.map((row) => String(row[secondType])))) };
  });

/** Names with how often each is there, the most frequent first. */
function counted(names: readonly string[]): readonly string[] {
  const times = (name: string): number => names.filter((each) => each === name).length;
  return [...new Set(names)]
    .sort((one, other) => times(other) - times(one) || one.localeCompare(other))
    .map((name) => `${name} (${times(name)})`);
}

/** Whether a transaction that stands on a draft names it. */
export const namesItsDraft = (found: Found): Judged =>
  byRows(found, ["transactions"], (all) => {
    const rows = all.filter((row) => row[actualBacklog.columns.billingStatus] === actualOnInvoice);
    return judgedBy(tallied(rows, namesInvoice), rows.length, words.moreReads);
  });

/** Whether rows in process were invoiced: one that was says that they may be, one that was not says nothing. */
export const inProcessInvoiced = (found: Found): Judged =>
  byRows(found, ["transactions"], (all) => {
    const rows = all.filter((row) => row[actualBacklog.columns.adjustment] === inProcess);
    return judgedBy(
      tallied(rows, (row) => (namesInvoice(row) ? true : null)),
      rows.length,
      words.tellDevelopers,
    );
  });

/** Whether rows that are marked as corrections stand on corrective invoices, as far as their invoices were read. */
export const markedOnCorrections = (found: Found): Judged =>
  byRows(found, ["corrections", "invoices"], (rows, invoices) => {
    const corrective = new Map(
      invoices.map((row) => [row[invoiceTable.id], row[invoiceTable.columns.hasCorrections] === true]),
    );
    return judgedBy(
      tallied(rows, (row) => corrective.get(row[lineDetailTable.columns.invoice]) ?? null),
      rows.length,
      words.tellDevelopers,
    );
  });

const namesInvoice = (row: Json): boolean => typeof row[actualBacklog.columns.invoice] === "string";
