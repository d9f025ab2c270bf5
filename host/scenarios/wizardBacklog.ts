import type { OpenWork } from "./addOpenWork";
import { plantBacklog } from "./plantBacklog";

const hours = {
  class: "time",
  role: "Developer",
  resource: "Developer 1",
  quantity: "8",
  price: "150",
  on: "2026-10-12",
} as const;
const library = { ...hours, contract: "campus", contractLine: "library" } as const;
const annex = { ...hours, contract: "campus", contractLine: "annex" } as const;
const airport = { ...hours, contract: "airport", contractLine: "installation" } as const;
const tower = { ...hours, contract: "tower", contractLine: "fitOut" } as const;
const ferry = { ...hours, contract: "ferry", contractLine: "build", price: "16000" } as const;
const website = { ...hours, contract: "website", contractLine: "design", price: "120" } as const;
const archive = { ...hours, contract: "archive", contractLine: "move" } as const;
const pilot = { ...hours, contract: "pilot", contractLine: "pilot", price: null } as const;
const offer = { ...hours, contract: "offer", contractLine: "guide" } as const;

const villa = { ...hours, contract: "villa", contractLine: "heating" } as const;

/** A minute either side of midnight at the end of October, by zone. */
const shifts = [
  ["kiritimatiBefore", "2026-10-31T09:59:00Z"],
  ["kiritimatiAfter", "2026-10-31T10:01:00Z"],
  ["copenhagenBefore", "2026-10-31T22:59:00Z"],
  ["copenhagenAfter", "2026-10-31T23:01:00Z"],
  ["utcBefore", "2026-10-31T23:59:00Z"],
  ["utcAfter", "2026-11-01T00:01:00Z"],
  ["losAngelesBefore", "2026-11-01T06:59:00Z"],
  ["losAngelesAfter", "2026-11-01T07:01:00Z"],
] as const;

/** The backlog of the scenario `wizard`. */
export const wizardBacklog: readonly OpenWork[] = [
  ...plantBacklog,
  { ...library, key: "campus/library1", description: "Shelving" },
  { ...library, key: "campus/library2", description: "Shelving", quantity: "7.5", on: "2026-10-13" },
  { ...library, key: "campus/library3", description: "Lighting", on: "2026-11-02" },
  { ...annex, key: "campus/annex1", description: "Ground survey", quantity: "6" },
  { ...annex, key: "campus/annex2", description: "Ground survey", quantity: "5", on: "2026-10-14" },
  { ...airport, key: "airport/mast1/northwind", description: "Antenna mast", quantity: "4.80" },
  { ...airport, key: "airport/mast1/trey", description: "Antenna mast", quantity: "3.20", customer: "trey" },
  { ...airport, key: "airport/mast2/northwind", description: "Cabling", quantity: "3", on: "2026-10-15" },
  { ...airport, key: "airport/mast2/trey", description: "Cabling", quantity: "2", customer: "trey", on: "2026-10-15" },
  { ...tower, key: "tower/fitOut1", description: "Partition walls" },
  { ...tower, key: "tower/fitOut2", description: "Partition walls", quantity: "4.25", on: "2026-10-16" },
  { ...ferry, key: "ferry/build1", description: "Seat map" },
  // 1.5 × 333 is 499.5: a tie without minor units
  { ...ferry, key: "ferry/tie", description: "Seat map", quantity: "1.5", price: "333", on: "2026-10-13" },
  ...shifts.map(([key, on], place): OpenWork => ({
    ...hours,
    key: `service/${key}`,
    contract: "service",
    contractLine: "shifts",
    description: `Shift ${place + 1}`,
    quantity: `${place + 1}`,
    on,
  })),
  { ...website, key: "website/design1", description: "Front page" },
  { ...website, key: "website/design2", description: "Search", quantity: "3.5", price: "7.75", on: "2026-10-13" },
  { ...website, key: "website/design3", description: "Contact form", quantity: "2", on: "2026-10-14" },
  { ...archive, key: "archive/notReady", description: "Sorting", status: "created" },
  { ...archive, key: "archive/adjusted", description: "Sorting", adjustment: "adjusted", on: "2026-10-13" },
  { ...pilot, key: "pilot/unpriced1", description: "Pilot" },
  { ...pilot, key: "pilot/unpriced2", description: "Pilot", quantity: "4", on: "2026-10-13" },
  { ...villa, key: "villa/heating/litware", description: "Heat pump", quantity: "6" },
  { ...villa, key: "villa/heating/tenant", description: "Heat pump", quantity: "2", contact: "tenant" },
  { ...offer, key: "offer/guide1", description: "Storyboard" },
];
