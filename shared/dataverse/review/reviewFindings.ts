import { DataverseConnection } from "../dataverseConnection";
import { BulkColumn, findBulkColumn } from "../organisation/bulkColumn";
import { holdsNoAmount } from "../organisation/holdsNoAmount";
import { findTaxColumn } from "../organisation/findTaxColumn";
import { Finding } from "../organisation/organisation";
import { lineDetailTable } from "../tables";

/** What reviewing finds out of an organisation by its metadata, beside its first reads. */
export interface ReviewFindings {
  /** The column of line details that holds their tax. */
  readonly tax: Finding<string>;
  readonly bulk: Finding<BulkColumn>;
}

type Connection = Pick<DataverseConnection, "fetch" | "serviceRoot" | "organisation" | "taxColumn">;

/**
 * A tax column that a maker has named goes before the one that is there, unless it is known to be none: there is no such
 * column, or it holds no amount.
 */
export function reviewFindings(connection: Connection): ReviewFindings {
  const { organisation, taxColumn } = connection;
  const { name: table } = lineDetailTable;
  const found = organisation.finding("tax", () => findTaxColumn(connection));
  // told as lacking, and not learnt as such: rows may have a column of this name that is read for what it is
  const wrong = `${table}.${taxColumn}`;
  const named = (): string | null =>
    taxColumn !== null && (organisation.lacks(table, taxColumn) || organisation.lacksOther(wrong)) ? null : taxColumn;
  const isNoAmount = organisation.finding(`tax ${taxColumn}`, () => holdsNoAmount(connection, table, taxColumn ?? ""));
  const ask = async (): Promise<string | null> => {
    if (named() !== null && (await isNoAmount.ask())) organisation.learnOther([wrong]);
    return named() ?? found.ask();
  };
  return {
    tax: { ...found, ask, known: () => named() ?? found.known() },
    bulk: organisation.finding("bulk", () => findBulkColumn(connection)),
  };
}
