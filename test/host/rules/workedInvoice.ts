import { workedContractIds } from "../../../host/scenarios/wellKnownWorked";
import type { Answer, HostClient } from "../hostClient";

const typeNames = new Map([
  [192350000, "cost"],
  [192350005, "unbilled"],
  [192350006, "billed"],
]);
const billingNames = new Map([
  [192350000, "Non-chargeable"],
  [192350001, "Chargeable"],
  [192350002, "Complimentary"],
]);
const statusNames = new Map([
  [192350000, "Unbilled Sales Created"],
  [192350001, "Customer Invoice Created"],
  [192350002, "Customer Invoice Posted"],
  [192350004, "Ready to Invoice"],
]);
const adjustmentNames = new Map([
  [192350001, "Adjusted"],
  [192350002, "Unadjustable"],
]);

interface LedgerRow {
  readonly type: number;
  readonly billing: number;
  readonly quantity: number;
  readonly amount: number;
  readonly status: number | null;
  readonly adjusted: number | null;
}

/**
 * The actuals of one description in the order they came, as the vendor's pages write them:
 * `unbilled -8/-1600 Chargeable, Unadjustable`.
 */
export async function ledger(client: HostClient, description: string): Promise<string[]> {
  const rows = await client.query<LedgerRow>(
    `select msdyn_transactiontypecode as type, msdyn_billingtype as billing, msdyn_quantity as quantity,
            msdyn_amount as amount, msdyn_billingstatus as status, msdyn_adjustmentstatus as adjusted
     from msdyn_actual where msdyn_description = ? order by msdyn_transactiontypecode = 192350000 desc, rowid`,
    [description],
  );
  return rows.map(({ type, billing, quantity, amount, status, adjusted }) =>
    [
      `${typeNames.get(type)} ${quantity / 100}/${amount / 10000} ${billingNames.get(billing)}`,
      statusNames.get(status ?? 0),
      adjustmentNames.get(adjusted ?? 0),
    ]
      .filter((part) => part !== undefined)
      .join(", "),
  );
}

/** Creates the draft of a contract and answers its id. */
export async function draftOf(client: HostClient, contract: string = workedContractIds.arm): Promise<string> {
  return String(done(await client.newInvoice(contract)).json["invoiceid"]);
}

/** Confirms an invoice. */
export async function confirm(client: HostClient, invoice: string): Promise<void> {
  done(await client.message("msdyn_PostInvoice", invoice));
}

/** Creates the corrective draft of an invoice and answers its id. */
export async function correct(client: HostClient, invoice: string): Promise<string> {
  return String(done(await client.message("msdyn_CorrectInvoice", invoice)).json["invoiceid"]);
}

/** The address of the line detail with a description. */
export async function detailOn(client: HostClient, invoice: string, description: string): Promise<string> {
  const [row] = await client.query<{ id: string }>(
    `select msdyn_invoicelinetransactionid as id from msdyn_invoicelinetransaction
     where msdyn_invoice = ? and msdyn_description = ?`,
    [invoice, description],
  );
  return `msdyn_invoicelinetransactions(${row?.id})`;
}

/** The address of the invoice line with a name. */
export async function lineOn(client: HostClient, invoice: string, name: string): Promise<string> {
  const [row] = await client.query<{ id: string }>(
    "select invoicedetailid as id from invoicedetail where invoiceid = ? and invoicedetailname = ?",
    [invoice, name],
  );
  return `invoicedetails(${row?.id})`;
}

/** Changes a line detail; a refusal is a mistake of the test. */
export async function change(client: HostClient, invoice: string, description: string, body: object): Promise<void> {
  done(await client.send("PATCH", await detailOn(client, invoice, description), body));
}

/** Takes a line detail off. */
export async function takeOff(client: HostClient, invoice: string, description: string): Promise<void> {
  done(await client.send("DELETE", await detailOn(client, invoice, description)));
}

/** A line detail added by hand on a line of the invoice; `given` over a fee of 1 × 75. */
export async function addByHand(
  client: HostClient,
  invoice: string,
  line: string,
  given: object = {},
  headers: Record<string, string> = {},
): Promise<Answer> {
  const [project] = await client.query<{ id: string }>("select msdyn_projectid as id from msdyn_project limit 1");
  const row = {
    msdyn_description: "By hand",
    msdyn_quantity: 1,
    msdyn_price: 75,
    msdyn_transactionclassification: 192350004,
    msdyn_transactiontypecode: 192350006,
    msdyn_documentdate: "2026-10-14T00:00:00Z",
    "msdyn_Invoice@odata.bind": `/invoices(${invoice})`,
    "msdyn_InvoiceLineId@odata.bind": `/${line}`,
    "msdyn_Project@odata.bind": `/msdyn_projects(${project?.id})`,
    ...given,
  };
  return client.send("POST", "msdyn_invoicelinetransactions", row, headers);
}

/** The descriptions on an invoice in order, product lines by their names. */
export async function contentOf(client: HostClient, invoice: string): Promise<string[]> {
  const rows = await client.query<{ name: string }>(
    `select msdyn_description as name from msdyn_invoicelinetransaction where msdyn_invoice = ?1
     union all select invoicedetailname from invoicedetail where invoiceid = ?1 and producttypecode <> 5 order by 1`,
    [invoice],
  );
  return rows.map((row) => row.name);
}

/** The answer of something that the test takes for granted. */
export function done(answer: Answer): Answer {
  if (answer.status >= 400) throw new Error(answer.text);
  return answer;
}
