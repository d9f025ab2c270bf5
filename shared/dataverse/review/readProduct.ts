import { Product, productFrom, unknownProduct } from "../../invoicing/acts/product";
import { solutionTable } from "../tables";
import { ReadApi } from "../wire/readApi";
import { readRows } from "../wire/readRows";
import { textOf } from "../wire/row";
import { anyOf } from "../wire/anyOf";
import { Query, selectedOf } from "./queries";

/**
 * Which product this is, asked once of the installed solutions, which not every user may read.
 *
 * Source: solution names in the vendor's upgrade pages; that its version is the one of the what's-new pages is inferred.
 */
export async function readProduct(reads: ReadApi): Promise<Product> {
  const read = await readRows(reads, solutionsQuery, (row) => ({
    name: textOf(row, solutionTable.columns.name),
    version: textOf(row, solutionTable.columns.version),
  }));
  if (!read.ok) return unknownProduct;
  const installed = new Map(read.value.map(({ name, version }) => [name, version]));
  return productFrom(installed.get(solutionTable.product) ?? "", installed.has(solutionTable.finance));
}

const solutionsQuery: Query = {
  table: solutionTable.name,
  options: `?${selectedOf(solutionTable)}&$filter=${anyOf(solutionTable.columns.name, [solutionTable.product, solutionTable.finance])}`,
};
