import type { WellKnownInvoice } from "../../../host/scenarios/wellKnown";
import type { HostDoor } from "./hostDoor";

const statusNames: { readonly [value: number]: string } = {
  192350000: "draft",
  192350001: "inReview",
  192350002: "confirmed",
  192350003: "paid",
};

const billingTypeNames: { readonly [value: number]: string } = {
  192350000: "nonChargeable",
  192350001: "chargeable",
  192350002: "complimentary",
};

export interface RecordedInvoice {
  readonly status: string;
  /** Ten-thousandths of the currency. */
  readonly total: number;
}

/** An invoice as the database has it. */
export async function recordedInvoice(door: HostDoor, { id }: WellKnownInvoice): Promise<RecordedInvoice> {
  const [row] = await door.query<{ status: number; total: number }>(
    "select msdyn_projectinvoicestatus as status, totalamount as total from invoice where invoiceid = ?",
    [id],
  );
  if (!row) throw new Error(`There is no invoice ${id}`);
  return { status: statusNames[row.status] ?? String(row.status), total: row.total };
}

export interface RecordedDetail {
  /** Hundredths. */
  readonly quantity: number;
  readonly billingType: string;
  /** Ten-thousandths of the currency. */
  readonly price: number;
  /** Ten-thousandths of the currency, without tax. */
  readonly amount: number;
}

/** A line detail as the database has it; null where it is gone from it. */
export async function recordedDetail(door: HostDoor, id: string): Promise<RecordedDetail | null> {
  const [row] = await door.query<{ quantity: number; billingType: number; price: number; amount: number }>(
    `select msdyn_quantity as quantity, msdyn_billingtype as billingType, msdyn_price as price,
     msdyn_amount as amount
     from msdyn_invoicelinetransaction where msdyn_invoicelinetransactionid = ?`,
    [id],
  );
  return row ? { ...row, billingType: billingTypeNames[row.billingType] ?? String(row.billingType) } : null;
}

/** The messages that took effect on an invoice, in order. */
export async function effectsOn(door: HostDoor, { id }: WellKnownInvoice): Promise<readonly string[]> {
  const effects = await door.effects();
  return effects.filter(({ record }) => record === id).map(({ message }) => message);
}

/** How many billed actuals an invoice has. */
export async function actualsOf(door: HostDoor, { id }: WellKnownInvoice): Promise<number> {
  const [row] = await door.query<{ count: number }>(
    "select count(*) as count from msdyn_actual where msdyn_invoice = ?",
    [id],
  );
  return row?.count ?? 0;
}
