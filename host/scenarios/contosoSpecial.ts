import type { DetailSeed, InvoiceSeed } from "./invoiceSeed";
import { wellKnownInvoices } from "./wellKnown";

const work: DetailSeed = {
  class: "time",
  role: "Developer",
  resource: "Developer 1",
  description: "Development",
  quantity: "8",
  price: "165",
  on: "2026-09-15",
};

function special(key: keyof typeof wellKnownInvoices, contract: string, lines: InvoiceSeed["lines"]): InvoiceSeed {
  return { key, number: wellKnownInvoices[key].number, contract, status: "draft", date: "2026-10-08", lines };
}

/** Invoices that show one particular thing each; names as in wellKnown.ts. */
export const specialInvoices: readonly InvoiceSeed[] = [
  {
    ...special("confirmed", "fabrikam", [
      {
        contractLine: "upgrade",
        details: [
          { ...work, description: "Chart of accounts", quantity: "16", on: "2026-08-17" },
          { ...work, description: "Chart of accounts", quantity: "3.5", price: "7.75", on: "2026-08-18" },
          { ...work, description: "Goodwill", quantity: "2", on: "2026-08-19", billing: "complimentary" },
        ],
      },
    ]),
    status: "confirmed",
    date: "2026-09-07",
  },
  {
    ...special("paid", "fabrikam", [
      { contractLine: "upgrade", details: [{ ...work, description: "Analysis", quantity: "32.25", on: "2026-07-20" }] },
    ]),
    status: "paid",
    date: "2026-08-04",
  },
  {
    ...special("corrected", "fabrikam", [
      {
        contractLine: "upgrade",
        details: [
          { ...work, description: "Data cleansing", quantity: "8", price: "200", on: "2026-08-24" },
          { ...work, description: "Data cleansing", quantity: "4.5", price: "187.55", on: "2026-08-25" },
        ],
      },
    ]),
    status: "confirmed",
    date: "2026-09-08",
  },
  special("stale", "fabrikam", [
    { contractLine: "upgrade", details: [work, { ...work, quantity: "3.5", price: "7.75", on: "2026-09-16" }] },
    { contractLine: "support", details: [{ ...work, description: "Hypercare", quantity: "5", on: "2026-09-17" }] },
  ]),
  special("unpriced", "contoso", [
    {
      contractLine: "training",
      details: [
        {
          ...work,
          description: "Classroom, first day",
          price: "140",
          on: "2026-09-22",
          role: "Trainer",
          resource: "Trainer 1",
        },
        {
          ...work,
          description: "Classroom, second day",
          price: null,
          on: "2026-09-23",
          role: "Trainer",
          resource: "Trainer 1",
        },
        { ...work, description: "Preparation", price: null, quantity: "2.5", on: "2026-09-24" },
      ],
    },
  ]),
  special("milestones", "litware", [
    {
      contractLine: "portal",
      details: [
        {
          class: "milestone",
          description: "Prototype accepted",
          quantity: "1",
          price: "17000",
          tax: "4250",
          on: "2026-09-30",
          milestone: "prototype",
        },
        {
          class: "milestone",
          description: "Beta delivered",
          quantity: "1",
          price: "28000",
          tax: "7000",
          on: "2026-09-30",
          milestone: "beta",
        },
      ],
    },
  ]),
  special("products", "trey", [
    { contractLine: "installation", details: [{ ...work, description: "Mounting", quantity: "6.5", price: "88.25" }] },
    // facts 4.4, E14: base 190, extended 183
    { product: "Label printer", quantity: "10", price: "20", volumeDiscount: "1", manualDiscount: "15", tax: "8" },
    { product: "Barcode scanner", quantity: "2.5", price: "249.95", tax: "156.22" },
  ]),
  special("yen", "adventureWorks", [
    {
      contractLine: "app",
      details: [
        { ...work, description: "App, backend", quantity: "7.5", price: "16000" },
        // 1.5 × 333 is 499.5: a tie without minor units goes to the even yen
        { ...work, description: "App, backend", quantity: "1.5", price: "333", on: "2026-09-16" },
        {
          ...work,
          description: "App, design",
          quantity: "0.5",
          price: "333",
          on: "2026-09-17",
          billing: "complimentary",
        },
        {
          class: "expense",
          category: "Airfare",
          description: "Flight",
          quantity: "1",
          price: "160000",
          tax: "16000",
          on: "2026-09-18",
        },
      ],
    },
  ]),
  special("dinar", "northwind", [
    {
      contractLine: "harbour",
      details: [
        { ...work, description: "Installation", quantity: "7.5", price: "41.375" },
        // 0.25 × 13.250 is 3.3125: a tie in the fourth decimal
        { ...work, description: "Call-out", quantity: "0.25", price: "13.250", on: "2026-09-16" },
        { ...work, description: "Call-out", quantity: "0.75", price: "13.250", on: "2026-09-17" },
        {
          class: "fee",
          category: "Licence fee",
          description: "Port fee",
          quantity: "1",
          price: "125.005",
          tax: "6.250",
          on: "2026-09-30",
        },
      ],
    },
  ]),
  special("midnight", "contoso", [
    {
      contractLine: "implementation",
      details: [
        { ...work, description: "Two minutes before midnight UTC", on: "2026-09-30T23:58:00Z" },
        { ...work, description: "Two minutes after midnight UTC", on: "2026-10-01T00:02:00Z" },
        { ...work, description: "Two minutes before midnight in Copenhagen", on: "2026-09-30T21:58:00Z" },
        { ...work, description: "Two minutes after midnight in Copenhagen", on: "2026-09-30T22:02:00Z" },
        { ...work, description: "Midnight in Copenhagen", on: "2026-09-30T22:00:00Z" },
        { ...work, description: "Before the clocks go back", on: "2026-10-25T00:30:00Z" },
        { ...work, description: "After the clocks went back", on: "2026-10-25T01:30:00Z" },
      ],
    },
  ]),
  special("nothingChargeable", "contoso", [
    {
      contractLine: "implementation",
      details: [
        { ...work, description: "Warranty work", quantity: "6", billing: "nonChargeable" },
        { ...work, description: "Free workshop", quantity: "4", billing: "complimentary", on: "2026-09-16" },
      ],
    },
  ]),
  special("empty", "contoso", [
    { contractLine: "implementation", details: [] },
    { contractLine: "travel", details: [] },
  ]),
  special("manual", "contoso", [
    {
      contractLine: "licences",
      details: [
        {
          class: "fee",
          category: "Licence fee",
          description: "One-off set-up fee",
          quantity: "1",
          price: "950",
          tax: "237.50",
          on: "2026-10-01",
          backed: false,
        },
        {
          class: "fee",
          category: "Licence fee",
          description: "Courier",
          quantity: "3",
          price: "24.35",
          on: "2026-10-02",
          backed: false,
        },
        {
          ...work,
          description: "Telephone support",
          quantity: "0.5",
          price: "165.01",
          on: "2026-10-02",
          backed: false,
        },
      ],
    },
  ]),
  special("twoProjects", "contoso", [
    { contractLine: "implementation", details: [{ ...work, description: "Scanner set-up", quantity: "4.25" }] },
    {
      contractLine: "training",
      details: [{ ...work, description: "Trainer preparation", quantity: "6", price: "140" }],
    },
  ]),
];
