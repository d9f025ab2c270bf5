import { readFacts } from "../../../shared/dataverse/review/readFacts";
import { readOpenLines } from "../../../shared/dataverse/review/readInvoice";
import { readLinks } from "../../../shared/dataverse/review/sources";
import { someFindings } from "../../support/someFindings";
import type { ReadApi } from "../../../shared/dataverse/wire/readApi";
import type { InvoiceId, RowId } from "../../../shared/invoicing/ids";
import { userDayIn } from "../../../shared/platform/userDay";
import { invoiceRows } from "../../support/invoiceRows";
import { valueOf } from "../../support/valueOf";
import { createOrganisation } from "../../../shared/dataverse/organisation/organisation";

const root = "https://an-organisation-of-a-long-name.crm19.dynamics.com/api/data/v9.2/";

/** As long as a client can make it: every part of the query encoded, and the quotes by the browser besides. */
const addressOf = (table: string, options: string): string =>
  `${root}${table}s?${options
    .slice(1)
    .split("&")
    .map((part) => part.split("=").map(encodeURIComponent).join("="))
    .join("&")
    .replace(/'/g, "%27")}`;

const idsOf = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `5eed0000-0000-4000-8000-${String(at).padStart(12, "0")}`);

/** A service that has every invoice that is asked for, and nothing on it. */
function aService() {
  const addresses: string[] = [];
  const reads: ReadApi = {
    retrieveMultipleRecords: (table, options = "") => {
      addresses.push(addressOf(table, options));
      const ids = options.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [];
      const entities = table === "invoice" ? ids.map((id) => ({ ...invoiceRows.invoice[0], invoiceid: id })) : [];
      return Promise.resolve({ entities });
    },
  };
  return { reads, addresses };
}

const connection = (reads: ReadApi) => ({
  ...{ reads, userDay: userDayIn({ getTimeZoneOffsetMinutes: () => 0 }), findings: someFindings("msdyn_tax") },
  seesSources: Promise.resolve(true),
  organisation: createOrganisation(),
});

describe.each([
  { count: 1, requests: 1 },
  { count: 50, requests: 1 },
  { count: 150, requests: 1 },
  { count: 151, requests: 2 },
  { count: 250, requests: 2 },
  { count: 800, requests: 6 },
])("a page of $count invoices", ({ count, requests }) => {
  const ids = idsOf(count) as InvoiceId[];

  it(`has its facts in ${requests}, its lines in three times as many, and no address over 8 kB`, async () => {
    const { reads, addresses } = aService();
    const { facts, unread } = valueOf(await readFacts(reads, ids));
    expect([facts.size, unread.size, addresses.length]).toEqual([count, 0, requests]);
    const headers = [...facts.values()].map(({ invoice }) => invoice);
    expect(valueOf(await readOpenLines(connection(reads), headers)).size).toBe(count);
    expect(addresses.length).toBe(requests + 3 * requests);
    expect(Math.max(...addresses.map(({ length }) => length))).toBeLessThan(8192);
  });

  it("has the links of as many rows in as many", async () => {
    const { reads, addresses } = aService();
    valueOf(await readLinks(reads, ids as readonly string[] as RowId[]));
    expect(addresses.length).toBe(requests);
    expect(Math.max(...addresses.map(({ length }) => length))).toBeLessThan(8192);
  });
});
