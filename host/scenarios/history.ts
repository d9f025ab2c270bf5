import type { DetailSeed, InvoiceSeed } from "./invoiceSeed";

/** A contract line that was invoiced month by month. */
interface Billed {
  readonly contract: string;
  readonly contractLine: string;
  readonly price: string;
  readonly task: string;
}

const months = ["2026-03", "2026-04", "2026-05", "2026-06", "2026-07"];
const billed: readonly Billed[] = [
  { contract: "contoso", contractLine: "implementation", price: "200", task: "Design" },
  { contract: "fabrikam", contractLine: "upgrade", price: "165", task: "Analysis" },
  { contract: "adventureWorks", contractLine: "app", price: "16000", task: "Design" },
  { contract: "northwind", contractLine: "harbour", price: "41.375", task: "Survey" },
];

/**
 * Twenty earlier invoices, oldest first: paid until May, confirmed after. They make the list long enough to page
 * and give contract lines something that was billed before.
 */
export const history: readonly InvoiceSeed[] = months.flatMap((month, monthIndex) =>
  billed.map(({ contract, contractLine, price, task }, index) => ({
    key: `history/${month}/${contract}`,
    number: `PINV-${1000 + monthIndex * billed.length + index}`,
    contract,
    status: monthIndex < 3 ? ("paid" as const) : ("confirmed" as const),
    date: `${month}-28`,
    lines: [{ contractLine, details: workOf(month, price, task, monthIndex + index) }],
  })),
);

function workOf(month: string, price: string, task: string, shift: number): DetailSeed[] {
  return Array.from({ length: 3 + (shift % 4) }, (_detail, index) => ({
    class: "time",
    role: "Developer",
    resource: index % 2 === 0 ? "Developer 1" : "Developer 2",
    task,
    description: `Work in ${month}, part ${index + 1}`,
    quantity: (6 + ((index + shift) % 5) / 2).toFixed(2),
    price,
    on: `${month}-${String(3 + index * 5).padStart(2, "0")}`,
  }));
}
