import type { ContractSeed, ProjectSeed } from "./contractSeed";

/** The projects of the scenario `wizard`, each for one question that the wizard has to answer. */
export const wizardProjects: readonly ProjectSeed[] = [
  { key: "plant", name: "Plant automation", contract: "plantBuild", tasks: ["Design", "Build", "Care"] },
  { key: "library", name: "Library renovation", contract: "campus", tasks: ["Plans", "Site"] },
  { key: "annex", name: "Library annex", contract: "campus", tasks: ["Plans", "Site"] },
  { key: "terminal", name: "Airport terminal", contract: "airport", tasks: ["Installation"] },
  { key: "tower", name: "Office tower", contract: "tower", tasks: ["Structure", "Fit-out"] },
  { key: "ferry", name: "Ferry booking", contract: "ferry", tasks: ["Build"] },
  { key: "service", name: "Round-the-clock service", contract: "service", tasks: ["Shifts"] },
  { key: "website", name: "Website refresh", contract: "website", tasks: ["Design"] },
  { key: "archive", name: "Archive move", contract: "archive", tasks: ["Move"] },
  { key: "pilot", name: "Price list pilot", contract: "pilot", tasks: ["Pilot"] },
  { key: "offer", name: "Museum guide", contract: "offer", tasks: ["Guide"] },
  { key: "villa", name: "Villa renovation", contract: "villa", tasks: ["Heating"] },
  { key: "idea", name: "Feasibility study", customer: "litware", tasks: ["Study"] },
];

const monthly = [
  { cutOff: "2026-09-30", run: "2026-10-01", hasRun: true },
  { cutOff: "2026-10-31", run: "2026-11-01" },
  { cutOff: "2026-11-30", run: "2026-12-01" },
];

/** The contracts of the scenario `wizard`. */
export const wizardContracts: readonly ContractSeed[] = [
  {
    // one project on two contracts
    key: "plantBuild",
    customer: "contoso",
    name: "Contoso plant automation, build",
    currency: "USD",
    lines: [
      { key: "engineering", name: "Engineering", project: "plant", value: "400000", schedules: monthly },
      { key: "equipment", name: "Equipment and fees", project: "plant", value: "90000" },
    ],
  },
  {
    key: "plantCare",
    customer: "contoso",
    name: "Contoso plant automation, care",
    currency: "USD",
    lines: [{ key: "care", name: "Care", project: "plant", value: "60000" }],
  },
  {
    // one contract over two projects
    key: "campus",
    customer: "fabrikam",
    name: "Fabrikam campus",
    currency: "USD",
    lines: [
      { key: "library", name: "Library", project: "library", value: "120000", schedules: monthly },
      { key: "annex", name: "Annex", project: "annex", value: "80000" },
    ],
  },
  {
    // two contract customers: Northwind 60 %, Trey 40 %
    key: "airport",
    customer: "northwind",
    name: "Airport terminal, shared",
    currency: "USD",
    lines: [{ key: "installation", name: "Installation", project: "terminal", value: "150000" }],
  },
  {
    key: "tower",
    customer: "adventureWorks",
    name: "Adventure Works office tower",
    currency: "USD",
    lines: [
      {
        key: "structure",
        name: "Structure, fixed price",
        project: "tower",
        value: "100000",
        fixed: true,
        milestones: [
          { key: "drawings", name: "Drawings approved", amount: "10000", tax: "2500", on: "2026-08-31" },
          { key: "foundation", name: "Foundation laid", amount: "30000", tax: "7500", ready: true },
          { key: "frame", name: "Frame raised", amount: "25000.25", tax: "6250.06", on: "2026-10-15", ready: true },
          { key: "roof", name: "Roof closed", amount: "20000", on: "2026-10-30" },
          { key: "handover", name: "Handover", amount: "14999.75", on: "2026-12-15" },
        ],
      },
      { key: "fitOut", name: "Fit-out", project: "tower", value: "50000" },
      {
        key: "scanners",
        name: "Barcode scanners",
        project: "tower",
        value: "1336.77",
        product: { name: "Barcode scanner", quantity: "5", price: "249.95", tax: "87.02", ready: true },
      },
      {
        key: "printers",
        name: "Label printers",
        project: "tower",
        value: "60",
        product: { name: "Label printer", quantity: "3", price: "20", ready: false },
      },
    ],
  },
  {
    key: "ferry",
    customer: "wideWorld",
    name: "Wide World ferry booking",
    currency: "JPY",
    lines: [{ key: "build", name: "Build", project: "ferry", value: "9000000" }],
  },
  {
    key: "service",
    customer: "litware",
    name: "Litware service",
    currency: "USD",
    lines: [{ key: "shifts", name: "Shifts", project: "service", value: "200000" }],
  },
  {
    key: "website",
    customer: "trey",
    name: "Trey Research website",
    currency: "USD",
    lines: [{ key: "design", name: "Design", project: "website", value: "15000" }],
  },
  {
    key: "archive",
    customer: "litware",
    name: "Litware archive move",
    currency: "USD",
    lines: [{ key: "move", name: "Move", project: "archive", value: "8000" }],
  },
  {
    key: "pilot",
    customer: "fabrikam",
    name: "Fabrikam price list pilot",
    currency: "USD",
    lines: [{ key: "pilot", name: "Pilot", project: "pilot", value: "5000" }],
  },
  {
    // two contract customers, one of them a contact: Litware 75 %, the tenant 25 %
    key: "villa",
    customer: "litware",
    name: "Villa renovation, shared",
    currency: "USD",
    lines: [{ key: "heating", name: "Heating", project: "villa", value: "30000" }],
  },
  {
    key: "offer",
    customer: "northwind",
    name: "Northwind museum guide",
    currency: "USD",
    confirmed: false,
    lines: [{ key: "guide", name: "Guide", project: "offer", value: "12000" }],
  },
];
