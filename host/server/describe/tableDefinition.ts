import { badRequest, notImitated } from "../apiError";
import { isMeant } from "./isMeant";
import type { QueryOptions } from "../query/queryOptions";
import { isScaled, type Column } from "../metadata/column";
import { navigationsOf, sidesOf } from "../metadata/navigation";
import type { OptionSet } from "../metadata/optionSet";
import type { Table } from "../metadata/table";
import { privilegesOf } from "./privilegesOf";

interface LocalizedLabel {
  readonly UserLocalizedLabel: { readonly Label: string; readonly LanguageCode: number };
  readonly LocalizedLabels: readonly { readonly Label: string; readonly LanguageCode: number }[];
}

/** `EntityDefinitions(LogicalName='…')`: the members below, `Attributes` when expanded. */
export function tableDefinition(
  table: Table,
  options: QueryOptions,
  languageId: number,
  optimisticConcurrency: boolean,
): Record<string, unknown> {
  const all: Record<string, unknown> = {
    LogicalName: table.logicalName,
    SchemaName: table.logicalName,
    EntitySetName: table.entitySet,
    PrimaryIdAttribute: table.idColumn,
    PrimaryNameAttribute: table.nameColumn,
    ObjectTypeCode: table.objectTypeCode,
    IsOptimisticConcurrencyEnabled: optimisticConcurrency,
    Privileges: privilegesOf(table),
    DisplayName: labelled(table.label.en, table.label.da, languageId),
    DisplayCollectionName: labelled(table.labelPlural.en, table.labelPlural.da, languageId),
  };
  const definition = picked(all, options.select, "EntityMetadata");
  for (const expand of options.expand) {
    if (expand.navigation !== "Attributes")
      throw notImitated(`the expansion '${expand.navigation}' of a table definition`);
    const { select, filter } = expand.options;
    definition["Attributes"] = attributesOf(table, select, languageId)
      .filter(({ name }) => !filter || isMeant(filter, { LogicalName: name }))
      .map(({ shown }) => shown);
  }
  return definition;
}

/** The columns of a table with their properties, those that are selected. */
export const attributesOf = (
  table: Table,
  select: readonly string[] | undefined,
  languageId: number,
): readonly { readonly name: string; readonly shown: Record<string, unknown> }[] =>
  table.columns.map((column) => ({
    name: column.name,
    shown: picked(attributeOf(table, column, languageId), select, "AttributeMetadata"),
  }));

/** The lookups of a table, each by the navigation that it is followed along. */
export const relationshipsOf = (table: Table, select: readonly string[] | undefined): Record<string, unknown>[] =>
  navigationsOf(table).map((lookup) =>
    picked(
      {
        ReferencingAttribute: lookup.name,
        ReferencingEntity: table.logicalName,
        ReferencingEntityNavigationPropertyName: lookup.navigation,
        ReferencedEntity: lookup.target,
      },
      select,
      "OneToManyRelationshipMetadata",
    ),
  );

function picked(
  all: Record<string, unknown>,
  names: readonly string[] | undefined,
  type: string,
): Record<string, unknown> {
  if (!names) return { ...all };
  return Object.fromEntries(
    names.map((name) => {
      if (!(name in all))
        throw badRequest(`Could not find a property named '${name}' on type 'Microsoft.Dynamics.CRM.${type}'.`);
      return [name, all[name]];
    }),
  );
}

const attributeTypes: Record<Column["kind"], string> = {
  text: "String",
  memo: "Memo",
  integer: "Integer",
  decimal: "Decimal",
  money: "Money",
  choice: "Picklist",
  boolean: "Boolean",
  dateOnly: "DateTime",
  dateTime: "DateTime",
  lookup: "Lookup",
  guid: "Uniqueidentifier",
};

function typeOf(column: Column): string {
  if (column.name === "statecode") return "State";
  if (column.name === "statuscode") return "Status";
  return column.name === "ownerid" ? "Owner" : attributeTypes[column.kind];
}

function attributeOf(table: Table, column: Column, languageId: number): Record<string, unknown> {
  const writable = column.readOnly !== true;
  return {
    LogicalName: column.name,
    AttributeType: typeOf(column),
    IsPrimaryId: column.name === table.idColumn,
    IsPrimaryName: column.name === table.nameColumn,
    IsValidForCreate: writable,
    IsValidForUpdate: writable && column.createOnly !== true,
    RequiredLevel: { Value: column.required ? "ApplicationRequired" : "None" },
    Precision: isScaled(column) ? column.decimals : null,
    PrecisionSource: column.kind === "money" ? { column: 0, pricing: 1, currency: 2 }[column.precisionSource] : null,
    MaxLength: column.kind === "text" || column.kind === "memo" ? column.length : null,
    Format: "shows" in column ? capital(column.shows === "date" ? "dateOnly" : "dateAndTime") : null,
    DateTimeBehavior: "behavior" in column ? { Value: capital(column.behavior) } : null,
    Targets: column.kind === "lookup" ? sidesOf(column).map(({ target }) => target) : null,
    OptionSet: "options" in column ? optionSetOf(column.options, languageId) : null,
  };
}

/** Dates say how they behave with a capital: `UserLocal`. Source: Web API page "DateTimeBehavior". */
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function optionSetOf(set: OptionSet, languageId: number): Record<string, unknown> {
  return {
    Name: set.name,
    Options: set.options.map(({ value, en, da }) => ({ Value: value, Label: labelled(en, da, languageId) })),
  };
}

function labelled(en: string, da: string, languageId: number): LocalizedLabel {
  const labels = [
    { Label: en, LanguageCode: 1033 },
    { Label: da, LanguageCode: 1030 },
  ];
  const own = labels.find((label) => label.LanguageCode === languageId) ?? labels[0];
  return { UserLocalizedLabel: own ?? { Label: en, LanguageCode: 1033 }, LocalizedLabels: labels };
}
