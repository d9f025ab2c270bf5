import { tableNamed } from "../server/metadata/tables";
import { connectionRow } from "../server/rules/connect";
import { correctiveDetailOf } from "../server/rules/correctiveDetail";
import { rollUpWhole } from "../server/rules/rollUpInvoice";
import { billedOfDetail } from "../server/rules/sourceOfDetail";
import type { Row } from "../server/store/records";
import { addInvoice } from "./addInvoice";
import type { Seeding } from "./seeding";
import { seedId } from "./seedId";
import { wellKnownInvoices } from "./wellKnown";

const details = tableNamed("msdyn_invoicelinetransaction");

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
  const detail = seeding.add("msdyn_invoicelinetransaction", key, {
    ...correctiveDetailOf(original),
    msdyn_invoice: invoice,
    msdyn_invoicelineid: seedId("invoicedetail", "corrective/1"),
  });
  const billed = String(billedOfDetail(seeding.context, original)?.["msdyn_actualid"]);
  const connection = connectionRow(
    { role: "Replacing", table: "msdyn_invoicelinetransaction", id: detail },
    { role: "Original", table: "msdyn_actual", id: billed },
  );
  seeding.add("msdyn_transactionconnection", key, connection);
}
