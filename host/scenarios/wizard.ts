import type { Records } from "../server/store/records";
import { addInvoice } from "./addInvoice";
import { addOpenWork } from "./addOpenWork";
import { Seeding } from "./seeding";
import { seedContracts } from "./seedContracts";
import { seedReference } from "./seedReference";
import { wizardBacklog } from "./wizardBacklog";
import { wizardContracts, wizardProjects } from "./wizardContracts";
import { wizardInvoices } from "./wizardInvoices";

/** Everything the wizard has to tell apart: a project per question, and invoices that are there already. */
export function seedWizard(records: Records): void {
  const seeding = new Seeding(records);
  seedReference(seeding);
  seedContracts(seeding, wizardProjects, wizardContracts);
  for (const invoice of wizardInvoices) addInvoice(seeding, invoice);
  for (const open of wizardBacklog) addOpenWork(seeding, open);
}
