import type { Records } from "../server/store/records";
import { addOpenWork, type OpenWork } from "./addOpenWork";
import type { ClassName } from "./invoiceSeed";
import { largeBacklogContract, largeBacklogProject } from "./largeBacklogContract";
import { Seeding } from "./seeding";
import { seedContracts } from "./seedContracts";
import { seedReference } from "./seedReference";
import { largeBacklogSize } from "./wellKnownBacklog";

const classes: readonly ClassName[] = ["time", "time", "time", "time", "expense", "material", "fee"];
const resources = ["Developer 1", "Developer 2", "Consultant 1", "Consultant 2", "Tester 1"];
const categoryOf: Partial<Record<ClassName, string>> = { expense: "Hotel", material: "Cabling", fee: "Licence fee" };

/** Many ready transactions on one project and contract, from June to October: 20,000, or so many of the first of them. */
export function seedLargeBacklog(records: Records, size = largeBacklogSize): void {
  const seeding = new Seeding(records);
  seedReference(seeding);
  seedContracts(seeding, [largeBacklogProject], [largeBacklogContract]);
  for (let place = 0; place < size; place += 1) addOpenWork(seeding, workAt(place));
}

/** One transaction; everything follows from its place, so that every run gives the same. */
function workAt(place: number): OpenWork {
  const kind = classes[place % classes.length] ?? "time";
  const isDay = kind === "time" && place % 9 === 0;
  const cents = (isDay ? 90_000 : 4524) + ((place * 37) % 18_000);
  const category = categoryOf[kind];
  return {
    key: `network/${place + 1}`,
    contract: "network",
    contractLine: `region${1 + (place % largeBacklogContract.lines.length)}`,
    class: kind,
    description: `${kind === "time" ? "Network work" : "Network cost"}, item ${place + 1}`,
    quantity: isDay ? "0.5" : (((place % 32) + 1) / 4).toFixed(2),
    price: `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`,
    on: new Date(Date.UTC(2026, 5, 1 + (place % 150))).toISOString().slice(0, 10),
    billing: place % 17 === 0 ? "nonChargeable" : place % 29 === 0 ? "complimentary" : "chargeable",
    resourcingUnit: place % 3 === 0 ? "Contoso US" : "Contoso Denmark",
    ...(isDay && { unit: "Day" }),
    ...(kind === "time" && {
      role: "Developer",
      resource: resources[place % resources.length] ?? "Developer 1",
      task: place % 2 === 0 ? "North" : "South",
    }),
    ...(category !== undefined && { category }),
  };
}
