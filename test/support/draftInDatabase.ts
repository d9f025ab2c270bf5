import type { CreationHost } from "./creationHost";

/** A draft as the database has it, asked without the adapter. */
export interface StoredDraft {
  readonly id: string;
  readonly number: string;
  /** Ids of the sources on it, sorted; a row without a link counts as "?". */
  readonly sources: readonly string[];
  /** Before tax, in units of 1/10,000. */
  readonly beforeTax: number;
}

/** The drafts of a contract, oldest first. */
export async function storedDrafts(host: CreationHost, contract: string): Promise<readonly StoredDraft[]> {
  const drafts = await host.query<{ invoiceid: string; invoicenumber: string; before: string }>(
    `SELECT invoiceid, invoicenumber, CAST(COALESCE(totalamount, 0) - COALESCE(totaltax, 0) AS TEXT) AS before
     FROM invoice WHERE salesorderid = ? AND msdyn_projectinvoicestatus IN (192350000, 192350001) ORDER BY rowid`,
    [contract],
  );
  return Promise.all(
    drafts.map(async ({ invoiceid, invoicenumber, before }) => ({
      id: invoiceid,
      number: invoicenumber,
      sources: await sourcesOn(host, invoiceid),
      beforeTax: Number(before),
    })),
  );
}

async function sourcesOn(host: CreationHost, invoice: string): Promise<string[]> {
  const rows = await host.query<{ source: string | null }>(
    `SELECT c.msdyn_transaction2 AS source FROM msdyn_invoicelinetransaction d
       LEFT JOIN msdyn_transactionconnection c ON c.msdyn_transaction1 = d.msdyn_invoicelinetransactionid
       WHERE d.msdyn_invoice = ?
     UNION ALL
     SELECT salesorderdetailid AS source FROM invoicedetail WHERE invoiceid = ? AND producttypecode <> 5`,
    [invoice, invoice],
  );
  return rows.map(({ source }) => source ?? "?").sort();
}

/** Everything of a contract that is ready to invoice and tied to no invoice, sorted. */
export async function readyInDatabase(host: CreationHost, contract: string): Promise<readonly string[]> {
  const rows = await host.query<{ id: string }>(
    `SELECT msdyn_actualid AS id FROM msdyn_actual
       WHERE msdyn_salescontract = ? AND msdyn_transactiontypecode = 192350005 AND msdyn_billingstatus = 192350004
         AND msdyn_invoice IS NULL AND COALESCE(msdyn_adjustmentstatus, 0) NOT IN (192350001, 192350002)
     UNION ALL
     SELECT msdyn_contractlinescheduleofvalueid AS id FROM msdyn_contractlinescheduleofvalue
       WHERE msdyn_contract = ? AND msdyn_invoicestatus = 192350001
     UNION ALL
     SELECT salesorderdetailid AS id FROM salesorderdetail
       WHERE salesorderid = ? AND producttypecode <> 5 AND msdyn_billingstatus = 192350004`,
    [contract, contract, contract],
  );
  return rows.map(({ id }) => id).sort();
}
