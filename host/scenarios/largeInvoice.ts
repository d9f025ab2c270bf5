import type { ClassName, DetailSeed, InvoiceSeed, ProjectLineSeed } from "./invoiceSeed";
import { wellKnownInvoices } from "./wellKnown";

const lineCount = 6;
const classes: readonly ClassName[] = ["time", "time", "time", "expense", "material", "fee"];
const resources = ["Developer 1", "Developer 2", "Consultant 1", "Consultant 2", "Tester 1"];
const tasks = ["Europe", "Asia", "Americas"];
const categoryOf: Partial<Record<ClassName, string>> = { expense: "Hotel", material: "Cabling", fee: "Licence fee" };

/** One detail of the large invoice; everything follows from its place, so that every run gives the same. */
function detailAt(place: number): DetailSeed {
  const kind = classes[place % classes.length] ?? "time";
  const day = new Date(Date.UTC(2026, 7, 1 + (place % 60))).toISOString().slice(0, 10);
  const cents = 4524 + ((place * 37) % 18000);
  return {
    class: kind,
    description: `${kind === "time" ? "Rollout work" : "Rollout cost"}, item ${place + 1}`,
    quantity: (((place % 32) + 1) / 4).toFixed(2),
    price: `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`,
    on: day,
    billing: place % 17 === 0 ? "nonChargeable" : place % 29 === 0 ? "complimentary" : "chargeable",
    ...(kind === "time" && {
      role: "Developer",
      resource: resources[place % resources.length] ?? "Developer 1",
      task: tasks[place % tasks.length] ?? "Europe",
    }),
    ...(categoryOf[kind] && { category: categoryOf[kind] }),
    ...(place % 11 === 0 && { tax: `${place % 40}.25` }),
  };
}

function linesOf(count: number): ProjectLineSeed[] {
  return Array.from({ length: lineCount }, (_line, index) => {
    const from = Math.floor((count * index) / lineCount);
    const to = Math.floor((count * (index + 1)) / lineCount);
    const details = Array.from({ length: to - from }, (_detail, offset) => detailAt(from + offset));
    return { contractLine: `wave${index + 1}`, details };
  });
}

/** So many details on six contract lines, half-cent ties among them. */
export const largeInvoice = (count: number): InvoiceSeed => ({
  key: "large",
  number: wellKnownInvoices.large.number,
  contract: "wideWorld",
  status: "draft",
  date: "2026-10-12",
  lines: linesOf(count),
});
