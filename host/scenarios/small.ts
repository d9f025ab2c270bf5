import type { Records } from "../server/store/records";
import { addInvoice } from "./addInvoice";
import { contosoContracts, contosoProjects } from "./contosoContracts";
import { draft, inReview } from "./contosoDrafts";
import { specialInvoices } from "./contosoSpecial";
import { addSalesInvoice } from "./salesInvoices";
import { seedContracts } from "./seedContracts";
import { Seeding } from "./seeding";
import { seedReference } from "./seedReference";

/** Four invoices for quick tests: draft, in review, confirmed and a Sales invoice. */
export function seedSmall(records: Records): void {
  const seeding = new Seeding(records);
  seedReference(seeding);
  seedContracts(seeding, contosoProjects, contosoContracts);
  for (const invoice of specialInvoices) if (invoice.key === "confirmed") addInvoice(seeding, invoice);
  addInvoice(seeding, draft);
  addInvoice(seeding, inReview);
  addSalesInvoice(seeding);
}
