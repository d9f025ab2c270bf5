import type { Records } from "../server/store/records";
import { addInvoice } from "./addInvoice";
import { addOpenWork } from "./addOpenWork";
import { contosoBacklog } from "./contosoBacklog";
import { contosoContracts, contosoProjects } from "./contosoContracts";
import { draft, inReview } from "./contosoDrafts";
import { specialInvoices } from "./contosoSpecial";
import { addCorrection } from "./correction";
import { history } from "./history";
import { largeInvoice } from "./largeInvoice";
import { addOtherSalesInvoices, addSalesInvoice } from "./salesInvoices";
import { seedContracts } from "./seedContracts";
import { amount, Seeding } from "./seeding";
import { seedId } from "./seedId";
import { seedReference } from "./seedReference";
import { largeDetailCount, wellKnownInvoices } from "./wellKnown";

/**
 * The demonstration organisation, oldest invoices first so that later ones know what was billed before.
 *
 * @param largest how many details its largest invoice has
 */
export function seedContoso(records: Records, largest = largeDetailCount): void {
  const seeding = new Seeding(records);
  seedReference(seeding);
  seedContracts(seeding, contosoProjects, contosoContracts);
  const invoices = [...history, ...specialInvoices, draft, inReview, largeInvoice(largest)];
  for (const invoice of invoices) addInvoice(seeding, invoice);
  addCorrection(seeding);
  makeStale(seeding);
  addSalesInvoice(seeding);
  addOtherSalesInvoices(seeding);
  for (const work of contosoBacklog) addOpenWork(seeding, work);
}

/** Totals as an edit elsewhere without a recalculation leaves them: neither header nor lines fit the details. */
function makeStale(seeding: Seeding): void {
  seeding.change("invoicedetail", seedId("invoicedetail", "stale/1"), {
    msdyn_chargeableamount: amount("1200"),
    baseamount: amount("1200"),
    extendedamount: amount("1200"),
  });
  seeding.change("invoice", wellKnownInvoices.stale.id, {
    totallineitemamount: amount("1900.10"),
    totalamountlessfreight: amount("1900.10"),
    totalamount: amount("1900.10"),
  });
}
