import type { Records } from "../server/store/records";
import { cloneRows } from "./cloneRows";
import { seedContoso } from "./contoso";

/** How many copies there are beside the invoices that are copied. */
export const copyCount = 20_000;

/** What is asked of an invoice when a list of many is summed up and narrowed. Dates lie on both sides of every age. */
const varied: Readonly<Record<string, string>> = {
  name: "'Copy ' || i",
  // below those that were written one by one, so that a list begins with these
  invoicenumber: "'COPY-' || printf('%05d', i)",
  duedate: "CASE WHEN i % 23 = 0 THEN NULL ELSE date('2026-06-15', (i * 7 % 160) || ' days') END",
  totalamount: 'original."totalamount" * (i % 9 - 1)',
  totalamount_base: 'original."totalamount_base" * (i % 9 - 1)',
  totaltax: 'original."totaltax" * (i % 9 - 1)',
  totaltax_base: 'original."totaltax_base" * (i % 9 - 1)',
  pricingerrorcode: "CASE WHEN i % 11 = 0 THEN 5 WHEN i % 3 = 0 THEN NULL ELSE 0 END",
  msdyn_hascorrections: "i % 17 = 0",
  // before and after the month has begun somewhere
  modifiedon: "date('2026-09-30', (i % 3) || ' days') || 'T' || printf('%02d', i % 24) || ':00:00Z'",
};

/** The invoices of `contoso60`, and copies of one of each status, currency and kind, without lines. */
export function seedTwentyThousandInvoices(records: Records): void {
  seedContoso(records, 60);
  const originals = records.store.all(
    `SELECT * FROM invoice GROUP BY msdyn_ordertype, msdyn_projectinvoicestatus, statecode, transactioncurrencyid
      ORDER BY invoicenumber`,
  );
  originals.forEach((original, place) => {
    const count = Math.ceil(copyCount / originals.length);
    cloneRows(records, "invoice", original, count, place.toString(36), varied);
  });
}
