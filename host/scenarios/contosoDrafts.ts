import type { DetailSeed, InvoiceSeed } from "./invoiceSeed";
import { wellKnownInvoices } from "./wellKnown";

const developer = { class: "time", role: "Developer", resource: "Developer 1", task: "Build" } as const;
const consultant = { class: "time", role: "Functional consultant", resource: "Consultant 1", task: "Design" } as const;
const tester = { class: "time", role: "Tester", resource: "Tester 1", task: "Build" } as const;

const implementation: readonly DetailSeed[] = [
  { ...developer, description: "Handheld screens", quantity: "8", price: "200", on: "2026-09-01" },
  { ...developer, description: "Handheld screens", quantity: "7.5", price: "200", on: "2026-09-02" },
  {
    ...developer,
    description: "Label printing",
    quantity: "6",
    price: "200",
    on: "2026-09-03",
    resource: "Developer 2",
  },
  {
    ...developer,
    description: "Label printing",
    quantity: "8",
    price: "187.50",
    on: "2026-09-04",
    resource: "Developer 2",
  },
  { ...consultant, description: "Picking workshop", quantity: "8", price: "225", on: "2026-09-07" },
  { ...consultant, description: "Picking workshop, second day", quantity: "4", price: "225", on: "2026-09-08" },
  {
    ...consultant,
    description: "Goodwill review",
    quantity: "3",
    price: "225",
    on: "2026-09-09",
    billing: "complimentary",
  },
  { ...tester, description: "Regression test", quantity: "6.25", price: "95.10", on: "2026-09-10" },
  {
    ...tester,
    description: "Rework after defect",
    quantity: "5",
    price: "95.10",
    on: "2026-09-11",
    billing: "nonChargeable",
  },
  {
    ...developer,
    description: "Rework after defect",
    quantity: "2",
    price: "200",
    on: "2026-09-14",
    billing: "nonChargeable",
  },
  { ...developer, description: "Interface to scales", quantity: "3.5", price: "7.75", on: "2026-09-15" },
  { ...developer, description: "Interface to scales", quantity: "1.5", price: "0.75", on: "2026-09-16" },
  { ...developer, description: "Go-live support", quantity: "10", price: "210", on: "2026-09-28", task: "Go-live" },
  { ...consultant, description: "Go-live support", quantity: "10", price: "235", on: "2026-09-28", task: "Go-live" },
];

const travel: readonly DetailSeed[] = [
  {
    class: "expense",
    category: "Airfare",
    description: "Flight to site",
    quantity: "1",
    price: "612.40",
    on: "2026-09-06",
  },
  {
    class: "expense",
    category: "Hotel",
    description: "Hotel, two nights",
    quantity: "2",
    price: "189.95",
    on: "2026-09-07",
  },
  {
    class: "expense",
    category: "Meals",
    description: "Meals",
    quantity: "1",
    price: "84.10",
    on: "2026-09-08",
    billing: "nonChargeable",
  },
  {
    class: "expense",
    category: "Mileage",
    description: "Car to site, per ten kilometres",
    quantity: "18.4",
    price: "6.55",
    on: "2026-09-27",
  },
  {
    class: "expense",
    category: "Hotel",
    description: "Hotel, go-live",
    quantity: "3",
    price: "205.00",
    tax: "61.50",
    on: "2026-09-28",
  },
  {
    class: "material",
    category: "Cabling",
    description: "Network cable",
    quantity: "2.5",
    price: "18.25",
    on: "2026-09-27",
  },
];

const licences: readonly DetailSeed[] = [
  {
    class: "fee",
    category: "Licence fee",
    description: "Gateway licence, September",
    quantity: "1",
    price: "1250",
    tax: "312.50",
    on: "2026-09-30",
  },
  {
    class: "fee",
    category: "Licence fee",
    description: "Device licences",
    quantity: "12",
    price: "34.90",
    tax: "104.70",
    on: "2026-09-30",
  },
  {
    class: "fee",
    category: "Licence fee",
    description: "Trial licences",
    quantity: "5",
    price: "34.90",
    on: "2026-09-30",
    billing: "complimentary",
  },
  {
    class: "fee",
    category: "Licence fee",
    description: "Start-up fee waived",
    quantity: "1",
    price: "500",
    on: "2026-09-30",
    billing: "nonChargeable",
  },
];

export const draft: InvoiceSeed = {
  key: "draft",
  number: wellKnownInvoices.draft.number,
  contract: "contoso",
  status: "draft",
  date: "2026-10-05",
  description: "Work in September",
  lines: [
    { contractLine: "implementation", details: implementation },
    { contractLine: "travel", details: travel },
    { contractLine: "licences", details: licences },
  ],
};

export const inReview: InvoiceSeed = {
  key: "inReview",
  number: wellKnownInvoices.inReview.number,
  contract: "fabrikam",
  status: "inReview",
  date: "2026-10-06",
  lines: [
    {
      contractLine: "upgrade",
      details: [
        {
          class: "time",
          role: "Developer",
          resource: "Developer 2",
          task: "Migration",
          description: "Ledger migration",
          quantity: "24",
          price: "165",
          on: "2026-09-21",
        },
        {
          class: "time",
          role: "Tester",
          resource: "Tester 1",
          task: "Migration",
          description: "Reconciliation",
          quantity: "3.5",
          price: "98.75",
          on: "2026-09-22",
        },
      ],
    },
    {
      contractLine: "support",
      details: [
        {
          class: "time",
          role: "Functional consultant",
          resource: "Consultant 2",
          task: "Support",
          description: "Hypercare, first week",
          quantity: "16.5",
          price: "148.30",
          tax: "611.74",
          on: "2026-09-29",
        },
      ],
    },
  ],
};
