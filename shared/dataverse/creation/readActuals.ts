import { Result, err, ok } from "../../core/result";
import { ContractId } from "../../invoicing/ids";
import { Day } from "../columns";
import { InvoicingError } from "../../invoicing/invoicingError";
import { actualsCountFetch, actualsPageFetch, actualsQuery, countAlias } from "./actualsQueries";
import { actualBacklog } from "./backlogTables";
import { pageRows, ReadApi, readRows } from "../wire/readRows";
import { WireRow } from "../wire/row";
import { errorFromThrown } from "../wire/webApiFailure";
import { isOnline } from "../wire/webRequest";

/** Further than this the platform neither counts (facts 5.1) nor gives pages by their number. */
const mostByNumber = 50_000;

/**
 * A contract's unbilled sales, in two waves however many there are: the first page beside their number, then all other
 * pages together. Where that cannot be, or somebody changed them meanwhile, page after page: never with a gap.
 *
 * Source: Web API page "Page results" of FetchXML: pages by number without a paging cookie, up to 50,000 rows.
 */
export async function readActuals(
  reads: ReadApi,
  contract: ContractId,
  day?: Day,
): Promise<Result<readonly WireRow[], InvoicingError>> {
  try {
    const [first, count] = await Promise.all([pageOf(reads, contract, 1, day), countOf(reads, contract)]);
    if (first.length < pageRows) return ok(first);
    if (count !== null && count <= mostByNumber) {
      const numbers = Array.from({ length: Math.ceil(count / pageRows) - 1 }, (_, at) => at + 2);
      const others = await Promise.all(numbers.map(async (number) => pageOf(reads, contract, number, day)));
      const rows = [first, ...others].flat();
      if (new Set(rows.map((row) => row[actualBacklog.id])).size === count) return ok(rows);
    }
  } catch (thrown) {
    return err(errorFromThrown(thrown, isOnline()));
  }
  return readRows(reads, actualsQuery(contract, day), (row) => row);
}

async function pageOf(reads: ReadApi, contract: ContractId, number: number, day?: Day): Promise<readonly WireRow[]> {
  const page = await reads.retrieveMultipleRecords(
    actualBacklog.name,
    actualsPageFetch(contract, number, pageRows, day),
  );
  return page.entities;
}

/** null where it cannot be had: it only makes reading quicker, so that its failure is nobody's. */
async function countOf(reads: ReadApi, contract: ContractId): Promise<number | null> {
  try {
    const { entities } = await reads.retrieveMultipleRecords(actualBacklog.name, actualsCountFetch(contract));
    const count = entities[0]?.[countAlias];
    return typeof count === "number" ? count : null;
  } catch {
    return null;
  }
}
