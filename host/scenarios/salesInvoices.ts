import { itemBased } from "../server/rules/choices";
import { rollUpWhole } from "../server/rules/rollUpInvoice";
import { addInvoice } from "./addInvoice";
import { amount, unitsFrom, type Seeding } from "./seeding";
import { wellKnownInvoices } from "./wellKnown";

/** The Sales invoice with the header discounts and the line of facts 4.4, E14: its total is 172.50. */
export function addSalesInvoice(seeding: Seeding): void {
  const id = addInvoice(
    seeding,
    {
      key: "sales",
      number: wellKnownInvoices.sales.number,
      contract: "trey",
      status: "draft",
      date: "2026-10-09",
      lines: [
        { product: "Label printer", quantity: "10", price: "20", volumeDiscount: "1", manualDiscount: "15", tax: "8" },
      ],
    },
    itemBased,
  );
  seeding.change("invoice", id, {
    discountpercentage: unitsFrom("10", 2),
    discountamount: amount("5"),
    freightamount: amount("12"),
  });
  rollUpWhole(seeding.context, id);
}

/** Three more, so that a list of invoices has some that are none of the project's business. */
export function addOtherSalesInvoices(seeding: Seeding): void {
  for (const place of [2, 3, 4]) {
    addInvoice(
      seeding,
      {
        key: `sales/${place}`,
        number: `SINV-300${place}`,
        contract: place === 2 ? "contoso" : "trey",
        status: "draft",
        date: `2026-09-${10 + place}`,
        lines: [{ product: "Barcode scanner", quantity: String(place), price: "249.95", tax: "62.49" }],
      },
      itemBased,
    );
  }
}
