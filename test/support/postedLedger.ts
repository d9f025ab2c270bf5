import type { HostClient } from "../host/hostClient";

type Database = Pick<HostClient, "query">;

interface LedgerRow {
  readonly id: string;
  readonly quantity: number;
  readonly amount: number;
  readonly price: number;
  readonly billing: number | null;
  /** Of the currency. */
  readonly decimals: number;
  readonly source: string | null;
  readonly held: number | null;
  readonly heldPrice: number | null;
  readonly heldAmount: number | null;
  readonly heldBilling: number | null;
  /** What the milestone behind a draft's row is worth on its contract. */
  readonly milestone: number | null;
}

const chargeable = 192350001;
const nonChargeable = 192350000;
/** Billing status of an actual that nobody has made ready to invoice yet. */
const created = 192350000;
/** Status of a milestone that can be billed. */
const ready = 192350001;

/**
 * What became of an invoice's lines when it was posted, from the database alone, in the words of the Send question:
 * kind, row, and money in units of 1/10,000. null where it was not posted.
 */
export async function postedLedger(host: Database, invoice: string): Promise<readonly string[] | null> {
  const [header] = await host.query<{ status: number; total: number; corrects: number | null }>(
    `SELECT msdyn_projectinvoicestatus AS status, totalamount AS total, msdyn_hascorrections AS corrects
     FROM invoice WHERE invoiceid = ?`,
    [invoice],
  );
  if (!header || ![192350002, 192350003].includes(header.status)) return null;
  const rows = await host.query<LedgerRow & Record<string, string | number | null>>(
    `SELECT d.msdyn_invoicelinetransactionid AS id, d.msdyn_quantity AS quantity, d.msdyn_amount AS amount,
            d.msdyn_price AS price, d.msdyn_billingtype AS billing, a.msdyn_actualid AS source,
             u.currencyprecision AS decimals, a.msdyn_quantity AS held, a.msdyn_price AS heldPrice,
             a.msdyn_amount AS heldAmount, a.msdyn_billingtype AS heldBilling,
             m.msdyn_amount AS milestone
     FROM msdyn_invoicelinetransaction d
       JOIN transactioncurrency u ON u.transactioncurrencyid = d.transactioncurrencyid
       LEFT JOIN msdyn_transactionconnection c ON c.msdyn_transaction1 = d.msdyn_invoicelinetransactionid
         AND c.msdyn_transaction2role IN ('Unbilled Sales', 'Original') AND d.msdyn_description <> 'Credit by hand'
       LEFT JOIN msdyn_actual a ON a.msdyn_actualid = c.msdyn_transaction2
       LEFT JOIN msdyn_contractlinescheduleofvalue m ON m.msdyn_contractlinescheduleofvalueid = c.msdyn_transaction2
     WHERE d.msdyn_invoice = ?`,
    [invoice],
  );
  const said: string[] = header.total < 0 ? ["negativeTotal"] : [];
  for (const row of rows) said.push(...(await ofRow(host, row, header.corrects === 1)));
  return said.sort();
}

async function ofRow(host: Database, row: LedgerRow, isCorrection: boolean): Promise<string[]> {
  const said: string[] = [];
  const say = (kind: string, amount: number): void => void said.push(`${kind} ${row.id} ${amount}`);
  // nobody can have named what could not be read
  if (row.billing === null) return [`unread ${row.id}`];
  const isCharged = row.billing === chargeable;
  if (row.milestone !== null) {
    // it is billed once and as a whole: what is not on this invoice is on none
    const gone = row.milestone - (isCharged ? row.amount : 0);
    if (!isCharged) say("notBilled", gone);
    else if (gone !== 0) say(gone > 0 ? "priceLowered" : "priceRaised", Math.abs(gone));
  }
  if (row.source !== null && row.heldBilling === chargeable) {
    const part = isCorrection ? await openAgainOf(host, row.source) : await writtenOffOf(host, row.source);
    // a credit line is a loss of its own, and the ledger has the two in one
    const credit = (Math.min(row.quantity, 0) * (isCorrection ? (row.heldPrice ?? 0) : row.price)) / 100;
    const rest = part === null ? 0 : part + credit;
    const isKept = !isCorrection || row.quantity > 0;
    if (!isCharged && isKept) say("notBilled", (row.heldAmount ?? 0) - (isCorrection ? rest : 0));
    if (part !== null && (isCharged || isCorrection)) say(isCorrection ? "staysBillable" : "writtenOff", rest);
    const beyond = Math.max(0, row.quantity - (row.held ?? 0));
    const extra = roundedToEven((beyond * row.price) / 100, 10 ** (4 - row.decimals));
    if (beyond > 0 && isCharged) say("raised", extra);
    if (isCharged && (row.held ?? 0) >= 0 && row.price !== row.heldPrice) {
      // what the transaction held is billed, left, or gone by the price
      const gone = (row.heldAmount ?? 0) - (row.quantity < 0 ? 0 : row.amount) - rest + extra;
      if (gone !== 0) say(gone > 0 ? "priceLowered" : "priceRaised", Math.abs(gone));
    }
  }
  if (isCharged && (row.quantity < 0 || row.amount < 0)) say("negative", row.amount);
  return said;
}

/** A whole number of steps, a tie to the even one. */
function roundedToEven(units: number, step: number): number {
  const steps = Math.floor(units / step);
  const rest = units - steps * step;
  return (steps + (rest * 2 > step || (rest * 2 === step && steps % 2 !== 0) ? 1 : 0)) * step;
}

/** What of a transaction became non-chargeable in its place; null where nothing did. */
const writtenOffOf = async (host: Database, source: string): Promise<number | null> =>
  inItsPlace(host, source, "p.msdyn_billingtype = ?", nonChargeable);

/** What of a billed transaction can be billed again; null where nothing can. */
const openAgainOf = async (host: Database, source: string): Promise<number | null> =>
  (await inItsPlace(host, source, "p.msdyn_billingstatus = ?", created)) ?? (await freeAgainOf(host, source));

/** What was billed of a milestone that can be billed again; null where there is none. */
async function freeAgainOf(host: Database, billed: string): Promise<number | null> {
  const [free] = await host.query<{ amount: number }>(
    `SELECT b.msdyn_amount AS amount FROM msdyn_transactionconnection c
       JOIN msdyn_actual b ON b.msdyn_actualid = c.msdyn_transaction1
       JOIN msdyn_contractlinescheduleofvalue m ON m.msdyn_contractlinescheduleofvalueid = c.msdyn_transaction2
     WHERE c.msdyn_transaction1 = ? AND m.msdyn_invoicestatus = ?`,
    [billed, ready],
  );
  return free?.amount ?? null;
}

async function inItsPlace(host: Database, source: string, where: string, option: number): Promise<number | null> {
  const [sum] = await host.query<{ amount: number | null }>(
    `SELECT SUM(p.msdyn_amount) AS amount FROM msdyn_transactionconnection c
       JOIN msdyn_actual p ON p.msdyn_actualid = c.msdyn_transaction1
     WHERE c.msdyn_transaction2 = ? AND c.msdyn_transaction1role = 'Replacing' AND ${where}`,
    [source, option],
  );
  return sum?.amount ?? null;
}
