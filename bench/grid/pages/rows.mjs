/** Columns of the rows that all grids show, with the widths of the product's own. */
export const columns = [
  { key: "date", title: "Date", widthPx: 90 },
  { key: "description", title: "Description", widthPx: 200 },
  { key: "resource", title: "Resource", widthPx: 120 },
  { key: "billingType", title: "Billing type", widthPx: 122 },
  { key: "quantity", title: "Quantity", widthPx: 90 },
  { key: "unit", title: "Unit", widthPx: 70 },
  { key: "price", title: "Price", widthPx: 90 },
  { key: "amount", title: "Amount", widthPx: 110 },
];

const money = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" });
export const moneyText = (cents) => money.format(cents / 100);

/** A row with its amount; the arithmetic is as cheap as can be, so that what is measured is the grid. */
const priced = (row) => {
  const cents = Math.round((row.quarters / 4) * row.priceCents);
  return { ...row, cents, amount: moneyText(cents), quantity: (row.quarters / 4).toFixed(2) };
};

/** So many rows as those of the scenario's large invoice: local data, made before anything is measured. */
export const rowsOf = (count) =>
  Array.from({ length: count }, (_, place) => {
    const priceCents = 4524 + ((place * 37) % 18000);
    return priced({
      id: `row-${place}`,
      place,
      date: new Date(Date.UTC(2026, 7, 1 + (place % 60))).toISOString().slice(0, 10),
      description: `Rollout work, item ${place + 1}`,
      resource: `Developer ${1 + (place % 5)}`,
      billingType: place % 17 === 0 ? "Non-chargeable" : "Chargeable",
      quarters: 1 + (place % 32),
      unit: "Hour",
      priceCents,
      price: moneyText(priceCents),
    });
  });

/** The row with another quantity; as it is where the text is no number. */
export function withQuantity(row, text) {
  const quarters = Number(text) * 4;
  return Number.isFinite(quarters) ? priced({ ...row, quarters }) : row;
}

export const totalOf = (rows) => rows.reduce((all, { cents }) => all + cents, 0);
