import type { InvoiceSeed } from "./invoiceSeed";
import { wellKnownDrafts } from "./wellKnownBacklog";

const work = { class: "time", role: "Developer", resource: "Developer 1", price: "165" } as const;

/** Invoices that are there already in the scenario `wizard`: a draft, and two that are posted. */
export const wizardInvoices: readonly InvoiceSeed[] = [
  {
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
  },
  {
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
  },
  {
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
  },
];
