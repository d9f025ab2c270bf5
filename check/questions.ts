import { Leanings, LeantTable } from "../shared/dataverse/organisation/leanings";
import { createdOnColumn, invoiceLineTable, invoiceTable, projectTable } from "../shared/dataverse/tables";
import { Found } from "./found";
import { ownMessages, settingsOf } from "./placements";
import { valueOf } from "./seen";
import { Question, noColumn } from "./subjects";

/**
 * What the page asks first: definitions and customizations, and nobody's rows.
 *
 * Parameters come from two small tables and not from `$metadata`, which has them too and is several megabytes.
 *
 * Source: Web API pages "Query schema definitions" and "Retrieve table definitions by name or MetadataId" (casts of
 * attributes, expansions of option sets, relationships of a table); page "Custom API tables"; entity reference of
 * SdkMessageFilter, SdkMessageRequestField, SdkMessageProcessingStep, SystemForm, SavedQuery, CustomControlDefaultConfig.
 */
export const questions = (leanings: Leanings): readonly Question[] => [
  ...ofDefinitions(leanings),
  ...ofMessages,
  ...ofPlaces,
  ...ofOrganisation(leanings),
];

function ofDefinitions({ tables, navigations, money, journal }: Leanings): readonly Question[] {
  const withOptions = tables.filter(({ columns }) => columns.some(({ options }) => options.length > 0));
  const navigated = [...new Set(navigations.map(({ table }) => table))];
  return [
    ...tables.map(({ table }) => ({
      subject: { kind: "table", table } as const,
      address:
        `${definition(table)}?$select=LogicalName,EntitySetName,IsOptimisticConcurrencyEnabled` +
        "&$expand=Attributes($select=LogicalName,AttributeType)",
    })),
    ...withOptions.map(({ table }) => ({
      subject: { kind: "options", table } as const,
      address: `${columnsOfType(table, "Picklist", "")}&$expand=OptionSet($select=Options),GlobalOptionSet($select=Options)`,
    })),
    ...navigated.map((table) => ({
      subject: { kind: "navigations", table } as const,
      address: `${definition(table)}/ManyToOneRelationships?$select=ReferencingAttribute,ReferencingEntityNavigationPropertyName`,
    })),
    ...tables.filter(hasDates).map(({ table }) => ({
      subject: { kind: "dates", table } as const,
      address: columnsOfType(table, "DateTime", "DateTimeBehavior"),
    })),
    ...money.map(({ table }) => ({
      subject: { kind: "money", table } as const,
      address: columnsOfType(table, "Money", "PrecisionSource"),
    })),
    {
      subject: { kind: "memos", table: journal.table },
      address: columnsOfType(journal.table, "Memo", "MaxLength"),
    },
  ];
}

/** Every table has moments of its own; those that the controls read as a day or a moment count. */
export const hasDates = ({ columns }: LeantTable): boolean =>
  columns.some(({ kind, name }) => (kind === "day" || kind === "moment") && name !== createdOnColumn);

const definition = (table: string): string => `EntityDefinitions(LogicalName='${table}')`;

const columnsOfType = (table: string, type: string, more: string): string =>
  `${definition(table)}/Attributes/Microsoft.Dynamics.CRM.${type}AttributeMetadata` +
  `?$select=${["LogicalName", more].filter((each) => each !== "").join(",")}`;

const aboutInvoices = "'Invoice'";
const ofMessages: readonly Question[] = [
  {
    subject: { kind: "messages" },
    address: `sdkmessages?$select=name,sdkmessageid&$filter=contains(name,${aboutInvoices})`,
  },
  {
    subject: { kind: "bindings" },
    address:
      "sdkmessagefilters?$select=primaryobjecttypecode,_sdkmessageid_value" +
      `&$filter=contains(sdkmessageid/name,${aboutInvoices})`,
  },
  {
    subject: { kind: "parameters" },
    address:
      "sdkmessagerequestfields?$select=name,optional&$expand=sdkmessagerequestid($select=name)" +
      `&$filter=contains(sdkmessagerequestid/name,${aboutInvoices})`,
  },
  {
    subject: { kind: "customApis" },
    address:
      `customapis?$select=uniquename,boundentitylogicalname&$filter=contains(uniquename,${aboutInvoices})` +
      "&$expand=CustomAPIRequestParameters($select=uniquename,isoptional)",
  },
];

/** Messages that makers have named and that were not among those about invoices. */
export function namedMessages({ messages }: Leanings, { placed, messages: seen }: Found): readonly Question[] {
  const named = [
    ...messages.flatMap((each) => settingsOf(placed, each.control, each.property)),
    ...ownMessages(placed),
  ];
  const there = valueOf(seen, []).map(({ name }) => name);
  const left = [...new Set(named)].filter((name) => /^\w+$/.test(name) && !there.includes(name));
  const filter = left.map((name) => `name eq '${name}'`).join(" or ");
  return left.length === 0
    ? []
    : [{ subject: { kind: "namedMessages" }, address: `sdkmessages?$select=name,sdkmessageid&$filter=${filter}` }];
}

const mainForm = 2;
const ofPlaces: readonly Question[] = [
  {
    subject: { kind: "forms" },
    address:
      `systemforms?$select=objecttypecode,formxml&$filter=type eq ${mainForm}` +
      ` and (objecttypecode eq '${invoiceTable.name}' or objecttypecode eq '${projectTable.name}')`,
  },
  {
    subject: { kind: "views" },
    address: `savedqueries?$select=returnedtypecode,layoutxml&$filter=returnedtypecode eq '${invoiceTable.name}'`,
  },
  {
    subject: { kind: "grids" },
    address:
      "customcontroldefaultconfigs?$select=primaryentitytypecode,controldescriptionxml" +
      `&$filter=primaryentitytypecode eq '${invoiceTable.name}'`,
  },
];

/** Parts of the names of solutions that matter: ours, the product, Field Service, the link to Finance. */
const solutions = ["Project", "FieldService", "DualWrite", "Finance"];

function ofOrganisation({ privileges }: Leanings): readonly Question[] {
  const guarded = [...new Set([...privileges.map(({ table }) => table), invoiceLineTable.name])];
  return [
    // refused on purpose: how is what matters
    { subject: { kind: "refusal" }, address: `${invoiceTable.set}?$select=${noColumn}&$top=1` },
    {
      subject: { kind: "solutions" },
      address: `solutions?$select=uniquename,version&$filter=${solutions.map((each) => `contains(uniquename,'${each}')`).join(" or ")}`,
    },
    {
      subject: { kind: "steps" },
      address:
        "sdkmessageprocessingsteps?$select=filteringattributes&$filter=statecode eq 0 and mode eq 0" +
        ` and sdkmessageid/name eq 'Update' and sdkmessagefilterid/primaryobjecttypecode eq '${projectTable.name}'`,
    },
    { subject: { kind: "organisation" }, address: "organizations?$select=pricingdecimalprecision" },
    { subject: { kind: "user" }, address: "WhoAmI" },
    {
      subject: { kind: "privileges" },
      address: `EntityDefinitions?$select=LogicalName,Privileges&$filter=${guarded.map((table) => `LogicalName eq '${table}'`).join(" or ")}`,
    },
  ];
}
