import type { Records } from "../server/store/records";
import { addInvoice } from "./addInvoice";
import { draft, inReview } from "./contosoDrafts";
import { seedContracts } from "./seedContracts";
import { Seeding } from "./seeding";
import { seedReference } from "./seedReference";

/** Four invoices for quick tests. */
export function seedSmall(records: Records): void {
  const seeding = new Seeding(records);
  seedReference(seeding);
  seedContracts(seeding);
  addInvoice(seeding, draft);
  addInvoice(seeding, inReview);
}
