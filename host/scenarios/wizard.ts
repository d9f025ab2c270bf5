import type { Records } from "../server/store/records";
import { addInvoice } from "./addInvoice";
import { addOpenWork } from "./addOpenWork";
import { Seeding } from "./seeding";
import { seedContracts } from "./seedContracts";
import { seedReference } from "./seedReference";
import { wellKnownDrafts } from "./wellKnownBacklog";
import { wizardBacklog } from "./wizardBacklog";
import { wizardContracts, wizardProjects } from "./wizardContracts";

const work = { class: "time", role: "Developer", resource: "Developer 1", price: "165" } as const;

/** Everything the wizard has to tell apart: a project per question, and invoices that are there already. */
export function seedWizard(records: Records): void {
  const seeding = new Seeding(records);
  seedReference(seeding);
  seedContracts(seeding, wizardProjects, wizardContracts);
  addInvoice(seeding, {
    key: "plantPosted",
    number: wellKnownDrafts.plantPosted.number,
    contract: "plantBuild",
    status: "confirmed",
    date: "2026-10-01",
    lines: [
      {
        contractLine: "engineering",
        details: [{ ...work, description: "Survey", quantity: "12", on: "2026-09-14" }],
      },
    ],
  });
  addInvoice(seeding, {
    key: "plantDraft",
    number: wellKnownDrafts.plantDraft.number,
    contract: "plantBuild",
    status: "draft",
    date: "2026-10-16",
    lines: [
      {
        contractLine: "engineering",
        details: [
          { ...work, description: "Cable plan", quantity: "6", on: "2026-10-01" },
          { ...work, description: "Cable plan", quantity: "5.5", on: "2026-10-02" },
        ],
      },
    ],
  });
  addInvoice(seeding, {
    key: "towerPosted",
    number: wellKnownDrafts.towerPosted.number,
    contract: "tower",
    status: "confirmed",
    date: "2026-09-02",
    lines: [
      {
        contractLine: "structure",
        details: [
          {
            class: "milestone",
            description: "Drawings approved",
            quantity: "1",
            price: "10000",
            tax: "2500",
            on: "2026-08-31",
            milestone: "drawings",
          },
        ],
      },
    ],
  });
  for (const open of wizardBacklog) addOpenWork(seeding, open);
}
