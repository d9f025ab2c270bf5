import { defaultSettings, type Settings } from "./settings";

/** How organisations are known to differ, as data: what the host is made to look like. */
export interface OrganisationKind {
  readonly name: string;
  readonly description: string;
  /** What differs from the default settings. */
  readonly settings: Partial<Settings>;
  /** What the makers of such an organisation set on the controls, beside what they always set; "" takes a property away. */
  readonly properties: Readonly<Record<string, string>>;
  /** Single privileges that nobody has there, by their names in Dataverse. */
  readonly lacks: readonly string[];
  /**
   * Where each statement is from: a path is of MicrosoftDocs/dynamics-365-project-operations, "review" is the independent
   * review of these sources against public evidence, "facts" what is known of the platform; "inferred" is ours.
   */
  readonly sources: readonly string[];
}

/** Columns that come with Field Service. */
const ofFieldService = ["invoice.msdyn_invoicedate", "invoice.msdyn_amountdue"];

/** Dates that know no time zone, and the state of bulk confirmation. */
const ofProjectOperations = [
  "msdyn_actual.msdyn_transactiondate",
  "msdyn_contractlinescheduleofvalue.msdyn_milestonedate",
  "invoice.msdyn_bulkconfirmationstatus",
];

/** The product's solutions, all of the version that the release's page has. */
const projectOperations = (version: string): string[] => [
  `ProjectOperations_Anchor=${version}`,
  `msdyn_ProjectService=${version}`,
  `msdyn_ProjectServiceCore=${version}`,
];

/** The journeys speak the older words; that newer products have others by themselves is a journey of its own. */
const olderWords = { vocabulary: "classic" };

const names =
  "names of solutions: environment uninstall page (ProjectOperations_Anchor, ProjectService, ProjectServiceCore, Dynamics365ProjectOperationsDualWrite); the prefix msdyn_ of two: Project for the web's page, what's new 2044181";
const fieldService = "invoice date: facts 1.1; review 1, 70 %";
const dates = "transaction date: sales/tz-independent-date-fields.md, what's new 3734257; its logical names inferred";
const bulk = "bulk confirmation: bulk-confirm-project-invoices.md; logical name and values inferred";

/** The first is what the host is where nothing is said. */
export const kinds: readonly OrganisationKind[] = [
  {
    name: "documented",
    description: "Everything that the documents name, and no solution says its version.",
    settings: {},
    properties: {},
    lacks: [],
    sources: ["facts"],
  },
  {
    name: "psa3FieldService",
    description: "Project Service Automation 3 with Field Service: line details have no tax.",
    settings: {
      missingColumns: ["msdyn_invoicelinetransaction.msdyn_tax"],
      solutions: [
        "msdyn_ProjectService=3.10.58.120",
        "msdyn_ProjectServiceCore=3.10.58.120",
        "msdyn_FieldService=8.8.45.2",
      ],
    },
    properties: { taxColumn: "", ...olderWords },
    lacks: [],
    sources: [
      "columns: facts, source S3",
      "no tax of a detail: in no list of 2019 (facts 1.3), inferred",
      names,
      "versions inferred",
    ],
  },
  {
    name: "psa3",
    description: "Project Service Automation 3 alone: nor have invoices a date of their own.",
    settings: {
      missingColumns: [...ofFieldService, "msdyn_invoicelinetransaction.msdyn_tax"],
      solutions: ["msdyn_ProjectService=3.10.58.120", "msdyn_ProjectServiceCore=3.10.58.120"],
    },
    properties: { taxColumn: "", ...olderWords },
    lacks: [],
    sources: [fieldService, "no tax of a detail: in no list of 2019 (facts 1.3), inferred", names, "versions inferred"],
  },
  {
    name: "po2022",
    description:
      "Project Operations of April 2022: taxes, but no transaction date yet; its Recalculate is known to be wrong.",
    settings: { missingColumns: ofFieldService, solutions: projectOperations("4.41.0.45") },
    properties: olderWords,
    lacks: [],
    sources: [
      "version: whats-new/whats-new-apr-2022-resource-based.md",
      fieldService,
      "dates without a time zone since September 2022 (review 3)",
      "Recalculate: what's new 4473237 and 3761980, of later releases",
      names,
    ],
  },
  {
    name: "po2024",
    description: "Project Operations of April 2024: transaction dates without a time zone, bulk confirmation.",
    settings: {
      missingColumns: ofFieldService,
      extraColumns: ofProjectOperations,
      solutions: projectOperations("4.103.0.261"),
    },
    properties: olderWords,
    lacks: [],
    sources: ["version: whats-new/whats-new-apr-2024-resource-based.md", fieldService, dates, bulk, names],
  },
  {
    name: "po2026",
    description: "Project Operations of August 2026.",
    settings: {
      missingColumns: ofFieldService,
      extraColumns: ofProjectOperations,
      solutions: projectOperations("4.170.3494.5"),
    },
    properties: olderWords,
    lacks: [],
    sources: ["version: whats-new/whats-new-aug-2026-resource-based.md", fieldService, dates, bulk, names],
  },
  {
    name: "po2026Finance",
    description: "The same with Finance 10.0.48 and dual-write.",
    settings: {
      missingColumns: ofFieldService,
      extraColumns: ofProjectOperations,
      solutions: [
        ...projectOperations("4.170.3494.5"),
        "Dynamics365ProjectOperationsDualWrite=2.5.0.0",
        "Dynamics365ProjectOperationsDualWriteEntityMaps=2.5.0.0",
        "Dynamics365FinanceAndOperationsCommon=3.5.0.0",
        "DualWriteCore=1.0.43.0",
      ],
    },
    properties: olderWords,
    lacks: [],
    sources: [
      "version: whats-new/whats-new-aug-2026-resource-based.md",
      "with Finance: review 9; versions of dual-write inferred",
      fieldService,
      dates,
      bulk,
      names,
    ],
  },
  {
    name: "changed",
    description:
      "Project Operations with another name for marking as paid, without columns that can be spared, and with users who may read neither messages nor solutions.",
    settings: {
      missingColumns: [
        ...ofFieldService,
        "invoicedetail.msdyn_invoicedtilldate",
        "msdyn_invoicelinetransaction.msdyn_externaldescription",
        "msdyn_contractlinescheduleofvalue.msdyn_project",
      ],
      extraColumns: ofProjectOperations,
      renamedMessages: ["msdyn_InvoicePaid=contoso_InvoicePaid"],
      solutions: projectOperations("4.141.0.975"),
    },
    properties: { paidMessage: "contoso_InvoicePaid", ...olderWords },
    lacks: ["prvReadsdkmessage", "prvReadsolution"],
    sources: [
      "names of messages are public for 2017 only: review 7",
      "whether ordinary users may read sdkmessages: review 14, not checked",
      "version: whats-new/whats-new-home-page.md, May 2025",
      "what is missing: one column of each kind that the controls can spare, inferred",
    ],
  },
];

/** The kind of a name; undefined where there is none. */
export const findKind = (name: string): OrganisationKind | undefined => kinds.find((kind) => kind.name === name);

/** The usual kind's name. */
export const usualKind = "documented";

/** All settings of an organisation of a kind. */
export const settingsOfKind = (kind: OrganisationKind): Settings => ({ ...defaultSettings(), ...kind.settings });
