import { Leanings } from "../shared/dataverse/organisation/leanings";
import { invoiceTable } from "../shared/dataverse/tables";

/** What a read is about, so that its answer is found again. */
export type Subject =
  | { readonly kind: "table" | "options" | "navigations" | "dates"; readonly table: string }
  | { readonly kind: "messages" | "solutions" | "refusal" };

export interface Question {
  readonly subject: Subject;
  /** Below the service root. */
  readonly address: string;
}

/** Times of this table know a time zone or do not: invoices of later releases go by one that does not. */
export const datedTable = "msdyn_actual";

/** A column that no organisation has. */
export const noColumn = "pinv_nothinghere";

/**
 * Everything that the page asks the organisation, of metadata and of nobody's rows.
 *
 * Source: Web API pages "Query schema definitions" and "Retrieve table definitions by name or MetadataId" (casts of
 * attributes, expansions of option sets, relationships of a table).
 */
export function questions({ tables, navigations }: Leanings): readonly Question[] {
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
      address:
        `${definition(table)}/Attributes/Microsoft.Dynamics.CRM.PicklistAttributeMetadata?$select=LogicalName` +
        "&$expand=OptionSet($select=Options),GlobalOptionSet($select=Options)",
    })),
    ...navigated.map((table) => ({
      subject: { kind: "navigations", table } as const,
      address: `${definition(table)}/ManyToOneRelationships?$select=ReferencingAttribute,ReferencingEntityNavigationPropertyName`,
    })),
    {
      subject: { kind: "dates", table: datedTable },
      address:
        `${definition(datedTable)}/Attributes/Microsoft.Dynamics.CRM.DateTimeAttributeMetadata` +
        "?$select=LogicalName,DateTimeBehavior",
    },
    // refused on purpose: how is what matters
    { subject: { kind: "refusal" }, address: `${invoiceTable.set}?$select=${noColumn}&$top=1` },
    { subject: { kind: "messages" }, address: "sdkmessages?$select=name&$filter=contains(name,'Invoice')" },
    {
      subject: { kind: "solutions" },
      address:
        "solutions?$select=uniquename,version&$filter=contains(uniquename,'Project') or contains(uniquename,'FieldService')",
    },
  ];
}

const definition = (table: string): string => `EntityDefinitions(LogicalName='${table}')`;
