import { tableNamed } from "../server/metadata/tables";
import { transactionTypeOf } from "../server/rules/choices";
import { rollUpWhole } from "../server/rules/rollUpInvoice";
import type { Row } from "../server/store/records";
import { addInvoice } from "./addInvoice";
import type { Seeding } from "./seeding";
import { seedId } from "./seedId";
import { wellKnownInvoices } from "./wellKnown";

const details = tableNamed("msdyn_invoicelinetransaction");
const actuals = tableNamed("msdyn_actual");

/**
 * A corrective draft of the invoice `corrected` (facts 3.7): every detail copied with quantity 0, its original and
 * its previous amount, and connected as "Replacing" to the billed actual "Original" (facts 1.10).
 */
export function addCorrection(seeding: Seeding): void {
  const id = addInvoice(seeding, {
    key: "corrective",
    number: wellKnownInvoices.corrective.number,
    contract: "fabrikam",
    status: "draft",
    date: "2026-10-10",
    lines: [{ contractLine: "upgrade", details: [] }],
  });
  seeding.change("invoice", id, { msdyn_hascorrections: 1 });
  const originals = seeding.records.where(details, "msdyn_invoice = ? ORDER BY rowid", wellKnownInvoices.corrected.id);
  originals.forEach((original, index) => copyDetail(seeding, id, original, `corrective/${index + 1}`));
  rollUpWhole(seeding.context, id);
}

function copyDetail(seeding: Seeding, invoice: string, original: Row, key: string): void {
  const copy: Row = {};
  for (const column of details.columns) {
    if (column.name.startsWith("msdyn_") || column.name === "transactioncurrencyid")
      copy[column.name] = original[column.name] ?? null;
  }
  const detail = seeding.add("msdyn_invoicelinetransaction", key, {
    ...copy,
    msdyn_invoice: invoice,
    msdyn_invoicelineid: seedId("invoicedetail", "corrective/1"),
    msdyn_quantity: 0n,
    msdyn_amount: 0n,
    msdyn_tax: 0n,
    msdyn_amount_after_tax: 0n,
    msdyn_correction: 1,
    msdyn_previousamount: original["msdyn_amount"] ?? null,
    msdyn_originalinvoicelinedetail: original[details.idColumn] ?? null,
  });
  const [billed] = seeding.records.where(
    actuals,
    "msdyn_invoice = ? AND msdyn_transactiontypecode = ? AND msdyn_documentdate = ?",
    wellKnownInvoices.corrected.id,
    transactionTypeOf.billedSales,
    String(original["msdyn_documentdate"]),
  );
  seeding.add("msdyn_transactionconnection", key, {
    msdyn_transaction1: detail,
    msdyn_transaction1type: "msdyn_invoicelinetransaction",
    msdyn_transaction1role: "Replacing",
    msdyn_transaction2: String(billed?.[actuals.idColumn]),
    msdyn_transaction2type: "msdyn_actual",
    msdyn_transaction2role: "Original",
  });
}
