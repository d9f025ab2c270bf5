import { actualStatus } from "../server/rules/choices";
import { lineDetailAmounts } from "../server/rules/lineDetailAmount";
import { detailRow } from "./detailRow";
import type { DetailSeed } from "./invoiceSeed";
import { contractLineNamed, currencyOfContract } from "./seedContracts";
import type { Seeding } from "./seeding";

const open: readonly (readonly [contract: string, contractLine: string, price: string, unit: "Hour" | "Day"])[] = [
  ["contoso", "implementation", "200", "Hour"],
  ["contoso", "training", "1120", "Day"],
  ["fabrikam", "upgrade", "165", "Hour"],
  ["adventureWorks", "app", "16000", "Hour"],
  ["northwind", "harbour", "41.375", "Hour"],
];

/** Unbilled work that is on no invoice yet: most of it ready to invoice, every fourth not marked ready. */
export function addBacklog(seeding: Seeding): void {
  for (const [contract, contractLine, price, unit] of open) {
    for (let place = 0; place < 8; place += 1) addOpenActual(seeding, contract, contractLine, price, unit, place);
  }
}

function addOpenActual(
  seeding: Seeding,
  contract: string,
  contractLine: string,
  price: string,
  unit: "Hour" | "Day",
  place: number,
): void {
  const detail: DetailSeed = {
    class: "time",
    role: "Developer",
    resource: place % 2 === 0 ? "Developer 1" : "Developer 2",
    description: `Open work, item ${place + 1}`,
    quantity: unit === "Day" ? "0.5" : (4 + place / 2).toFixed(2),
    price,
    unit,
    on: `2026-10-${String(12 + place * 2).padStart(2, "0")}`,
  };
  const { project } = contractLineNamed(contract, contractLine);
  const row = detailRow(detail, { contract, contractLine, project, currency: currencyOfContract(contract) });
  const { msdyn_amount: amount } = lineDetailAmounts(seeding.context, row);
  seeding.add("msdyn_actual", `backlog/${contract}/${contractLine}/${place + 1}`, {
    ...row,
    msdyn_amount: amount ?? null,
    msdyn_billingstatus: place % 4 === 3 ? actualStatus.created : actualStatus.ready,
  });
}
