import type { ReviewHost } from "./reviewHost";

interface LedgerRow {
  readonly id: string;
  readonly quantity: number;
  readonly amount: number;
  readonly price: number;
  readonly billing: number;
  readonly source: string | null;
  readonly held: number | null;
  readonly heldAmount: number | null;
  readonly heldBilling: number | null;
}

const chargeable = 192350001;
const nonChargeable = 192350000;

/**
 * What became of an invoice's lines when it was posted, from the database alone, in the words of the Send question:
 * kind, row, and money in units of 1/10,000. null where it was not posted.
 */
export async function postedLedger(host: ReviewHost, invoice: string): Promise<readonly string[] | null> {
  const [header] = await host.query<{ status: number; total: number }>(
    "SELECT msdyn_projectinvoicestatus AS status, totalamount AS total FROM invoice WHERE invoiceid = ?",
    [invoice],
  );
  if (header?.status !== 192350002) return null;
  const rows = await host.query<LedgerRow & Record<string, string | number | null>>(
    `SELECT d.msdyn_invoicelinetransactionid AS id, d.msdyn_quantity AS quantity, d.msdyn_amount AS amount,
            d.msdyn_price AS price, d.msdyn_billingtype AS billing, a.msdyn_actualid AS source,
            a.msdyn_quantity AS held, a.msdyn_amount AS heldAmount, a.msdyn_billingtype AS heldBilling
     FROM msdyn_invoicelinetransaction d
       LEFT JOIN msdyn_transactionconnection c ON c.msdyn_transaction1 = d.msdyn_invoicelinetransactionid
         AND c.msdyn_transaction2role = 'Unbilled Sales' AND d.msdyn_description <> 'Credit by hand'
       LEFT JOIN msdyn_actual a ON a.msdyn_actualid = c.msdyn_transaction2
     WHERE d.msdyn_invoice = ?`,
    [invoice],
  );
  const said: string[] = header.total < 0 ? ["negativeTotal"] : [];
  for (const row of rows) said.push(...(await ofRow(host, row)));
  return said.sort();
}

async function ofRow(host: ReviewHost, row: LedgerRow): Promise<string[]> {
  const said: string[] = [];
  const say = (kind: string, amount: number): void => void said.push(`${kind} ${row.id} ${amount}`);
  if (row.source !== null && row.heldBilling === chargeable) {
    if (row.billing !== chargeable) say("notBilled", row.heldAmount ?? 0);
    else {
      const writtenOff = await writtenOffOf(host, row.source);
      // a credit line is a loss of its own, and the ledger has the two in one
      if (writtenOff !== null) say("writtenOff", writtenOff + Math.min(row.amount, 0));
      const beyond = row.quantity - (row.held ?? 0);
      if (beyond > 0) say("raised", (beyond * row.price) / 100);
    }
  }
  if (row.quantity < 0 || row.amount < 0) say("negative", row.amount);
  return said;
}

/** What of a transaction became non-chargeable in its place; null where nothing did. */
async function writtenOffOf(host: ReviewHost, source: string): Promise<number | null> {
  const [sum] = await host.query<{ amount: number | null }>(
    `SELECT SUM(p.msdyn_amount) AS amount FROM msdyn_transactionconnection c
       JOIN msdyn_actual p ON p.msdyn_actualid = c.msdyn_transaction1
     WHERE c.msdyn_transaction2 = ? AND c.msdyn_transaction1role = 'Replacing' AND p.msdyn_billingtype = ?`,
    [source, nonChargeable],
  );
  return sum?.amount ?? null;
}
