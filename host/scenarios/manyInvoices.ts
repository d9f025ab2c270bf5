import type { Records } from "../server/store/records";
import { addInvoice } from "./addInvoice";
import { contosoContracts, contosoProjects } from "./contosoContracts";
import type { InvoiceSeed } from "./invoiceSeed";
import { seedContracts } from "./seedContracts";
import { Seeding } from "./seeding";
import { seedReference } from "./seedReference";

/** How many invoices `invoices500` has of each status: as many as can be acted on at a time. */
export const manyCount = 250;

/** 250 drafts and 250 confirmed invoices of two hours each, for acts on as many as there may be. */
export function seedManyInvoices(records: Records): void {
  const seeding = new Seeding(records);
  seedReference(seeding);
  seedContracts(seeding, contosoProjects, contosoContracts);
  for (let place = 0; place < 2 * manyCount; place += 1) addInvoice(seeding, invoiceAt(place));
}

const invoiceAt = (place: number): InvoiceSeed => ({
  key: `many/${place}`,
  number: `PINV-${7000 + place}`,
  contract: "contoso",
  status: place < manyCount ? "draft" : "confirmed",
  date: `2026-0${1 + (place % 9)}-28`,
  lines: [
    {
      contractLine: "implementation",
      details: [
        {
          class: "time",
          role: "Developer",
          resource: "Developer 1",
          task: "Design",
          description: `Work ${place}`,
          on: `2026-0${1 + (place % 9)}-1${place % 10}`,
          quantity: String(1 + (place % 8)),
          price: "200",
        },
      ],
    },
  ],
});
