import type { OpenWork } from "./addOpenWork";

const day = (place: number) => `2026-10-${String(12 + place * 2).padStart(2, "0")}`;
const developer = (place: number) => (place % 2 === 0 ? "Developer 1" : "Developer 2");

const hourly: readonly (readonly [contract: string, contractLine: string, price: string, unit: "Hour" | "Day"])[] = [
  ["contoso", "implementation", "200", "Hour"],
  ["contoso", "training", "1120", "Day"],
  ["fabrikam", "upgrade", "165", "Hour"],
  ["adventureWorks", "app", "16000", "Hour"],
  ["northwind", "harbour", "41.375", "Hour"],
  ["trey", "installation", "88.25", "Hour"],
  ["wideWorld", "wave1", "145.50", "Hour"],
];

/** Eight pieces of work on each of these contract lines; every fourth is not marked ready to invoice. */
const time = hourly.flatMap(([contract, contractLine, price, unit]) =>
  Array.from({ length: 8 }, (_piece, place): OpenWork => ({
    key: `${contract}/${contractLine}/${place + 1}`,
    contract,
    contractLine,
    class: "time",
    role: "Developer",
    resource: developer(place),
    description: `Open work, item ${place + 1}`,
    quantity: unit === "Day" ? "0.5" : (4 + place / 2).toFixed(2),
    price,
    unit,
    on: day(place),
    ...(place % 4 === 3 && { status: "created" as const }),
  })),
);

const travel = { contract: "contoso", contractLine: "travel", class: "expense", quantity: "1" } as const;

/** Unbilled work of the demonstration organisation, so that every project has something to invoice. */
export const contosoBacklog: readonly OpenWork[] = [
  ...time,
  { ...travel, key: "contoso/flight", category: "Airfare", description: "Flight to site", price: "588.20", on: day(1) },
  {
    ...travel,
    key: "contoso/hotel",
    category: "Hotel",
    description: "Hotel, two nights",
    quantity: "2",
    price: "189.95",
    on: day(2),
  },
  {
    ...travel,
    key: "contoso/meals",
    category: "Meals",
    description: "Meals",
    price: "61.15",
    on: day(2),
    billing: "nonChargeable",
  },
  {
    key: "contoso/gateway",
    contract: "contoso",
    contractLine: "licences",
    class: "fee",
    category: "Licence fee",
    description: "Gateway licence, October",
    quantity: "1",
    price: "1250",
    on: "2026-10-31",
  },
  {
    key: "contoso/unpriced",
    contract: "contoso",
    contractLine: "implementation",
    class: "time",
    role: "Tester",
    resource: "Tester 1",
    description: "Acceptance test, no price found",
    quantity: "6",
    price: null,
    on: "2026-10-21",
  },
];
