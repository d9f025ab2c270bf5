import { DataverseConnection } from "../dataverseConnection";
import { BulkColumn, findBulkColumn } from "../organisation/bulkColumn";
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

/** A tax column that a maker has named goes before the one that is there, unless it is known to be none. */
export function reviewFindings(connection: Connection): ReviewFindings {
  const { organisation, taxColumn } = connection;
  const found = organisation.finding("tax", () => findTaxColumn(connection));
  const named = (): string | null =>
    taxColumn !== null && organisation.lacks(lineDetailTable.name, taxColumn) ? null : taxColumn;
  return {
    tax: { ...found, ask: async () => named() ?? found.ask(), known: () => named() ?? found.known() },
    bulk: organisation.finding("bulk", () => findBulkColumn(connection)),
  };
}
