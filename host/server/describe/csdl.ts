import { isScaled, propertyOf, type Column, type LookupColumn } from "../metadata/column";
import { navigationsOf } from "../metadata/navigation";
import { type Message, messages, renamedTo, sampleMessage } from "../metadata/messages";
import type { Collection, Table } from "../metadata/table";
import { tableNamed } from "../metadata/tables";
import { lackedMessages, type Settings } from "../settings";
import { sampleParameters } from "../rules/sampleRequest";
import { element } from "./xmlElement";

const namespace = "Microsoft.Dynamics.CRM";
const alias = "mscrm";

/**
 * The service in CSDL 4.0, as `$metadata` answers it, out of the same tables that everything else comes from.
 *
 * @param tables as this organisation has them
 * @param settings messages that this organisation does not have, or has by another name
 */
export function csdl(tables: readonly Table[], settings: Settings): string {
  const lacked = lackedMessages({ ...settings, renamedMessages: [] });
  const bound = messages
    .filter(({ name }) => !lacked.includes(name))
    .map((message): Message => ({ ...message, name: renamedTo(settings.renamedMessages, message.name) }));
  const hasSample = !lacked.includes(sampleMessage);
  const schema = element(
    "Schema",
    { xmlns: "http://docs.oasis-open.org/odata/ns/edm", Namespace: namespace, Alias: alias },
    [
      element("EntityType", { Name: "crmbaseentity", Abstract: "true" }),
      ...tables.map(entityType),
      ...bound.map(boundAction),
      element(
        "ComplexType",
        { Name: "WhoAmIResponse" },
        ["BusinessUnitId", "UserId", "OrganizationId"].map(guidProperty),
      ),
      element("Function", { Name: "WhoAmI" }, [
        element("ReturnType", { Type: `${alias}.WhoAmIResponse`, Nullable: "false" }),
      ]),
      ...(hasSample ? sampleTypes() : []),
      entityContainer(tables, hasSample),
    ],
  );
  const services = element("edmx:DataServices", {}, [schema]);
  const edmx = { Version: "4.0", "xmlns:edmx": "http://docs.oasis-open.org/odata/ns/edmx" };
  return `<?xml version="1.0" encoding="utf-8"?>${element("edmx:Edmx", edmx, [services])}`;
}

function entityType(table: Table): string {
  const lookups = navigationsOf(table);
  return element("EntityType", { Name: table.logicalName, BaseType: `${alias}.crmbaseentity` }, [
    element("Key", {}, [element("PropertyRef", { Name: table.idColumn })]),
    ...table.columns.map((column) => property(table, column)),
    ...lookups.map((lookup) => singleNavigation(table, lookup)),
    ...table.collections.map(collectionNavigation),
  ]);
}

function property(table: Table, column: Column): string {
  const nullable: Record<string, string> = column.name === table.idColumn ? { Nullable: "false" } : {};
  return element("Property", { Name: propertyOf(column), Type: edmType(column), ...nullable, ...facets(column) });
}

function edmType(column: Column): string {
  switch (column.kind) {
    case "text":
    case "memo":
      return "Edm.String";
    case "integer":
      // the version counter of an organisation outgrows 32 bits
      return column.name === "versionnumber" ? "Edm.Int64" : "Edm.Int32";
    case "choice":
      return "Edm.Int32";
    case "decimal":
    case "money":
      return "Edm.Decimal";
    case "boolean":
      return "Edm.Boolean";
    case "dateOnly":
      return "Edm.Date";
    case "dateTime":
      return "Edm.DateTimeOffset";
    case "guid":
    case "lookup":
      return "Edm.Guid";
  }
}

function facets(column: Column): Record<string, string> {
  if (column.kind === "text" || column.kind === "memo") return { MaxLength: String(column.length) };
  return isScaled(column) ? { Scale: "Variable" } : {};
}

function singleNavigation(table: Table, lookup: LookupColumn): string {
  const target = tableNamed(lookup.target);
  const partner = target.collections.find((each) => each.table === table.logicalName && each.lookup === lookup.name);
  return element(
    "NavigationProperty",
    {
      Name: lookup.navigation,
      Type: `${alias}.${target.logicalName}`,
      ...(partner && { Partner: partner.navigation }),
    },
    [element("ReferentialConstraint", { Property: propertyOf(lookup), ReferencedProperty: target.idColumn })],
  );
}

function collectionNavigation({ navigation, table, lookup }: Collection): string {
  const other = tableNamed(table).column.get(lookup);
  return element("NavigationProperty", {
    Name: navigation,
    Type: `Collection(${alias}.${table})`,
    ...(other?.kind === "lookup" && { Partner: other.navigation }),
  });
}

function boundAction({ name, boundTo, parameters, returns }: Message): string {
  return element("Action", { Name: name, IsBound: "true" }, [
    element("Parameter", { Name: "entity", Type: `${alias}.${boundTo}`, Nullable: "false" }),
    ...parameters.map(({ name: own, type }) => element("Parameter", { Name: own, Type: type })),
    ...(returns === undefined ? [] : [element("ReturnType", { Type: `${alias}.${returns}` })]),
  ]);
}

/** The sample Custom API; the complex type is what it answers. */
function sampleTypes(): string[] {
  const answer = `${sampleMessage}Response`;
  return [
    element("ComplexType", { Name: answer }, [
      guidProperty("InvoiceId"),
      element("Property", { Name: "DetailCount", Type: "Edm.Int32" }),
    ]),
    element("Action", { Name: sampleMessage }, [
      ...sampleParameters.map((name) => element("Parameter", { Name: name, Type: "Edm.String" })),
      element("ReturnType", { Type: `${alias}.${answer}` }),
    ]),
  ];
}

function guidProperty(name: string): string {
  return element("Property", { Name: name, Type: "Edm.Guid" });
}

function entityContainer(tables: readonly Table[], hasSample: boolean): string {
  const sample = element("ActionImport", { Name: sampleMessage, Action: `${alias}.${sampleMessage}` });
  return element("EntityContainer", { Name: "System" }, [
    ...tables.map(entitySet),
    element("FunctionImport", { Name: "WhoAmI", Function: `${alias}.WhoAmI` }),
    ...(hasSample ? [sample] : []),
  ]);
}

function entitySet(table: Table): string {
  const lookups = navigationsOf(table).map(({ navigation, target }) => binding(navigation, target));
  const collections = table.collections.map((each) => binding(each.navigation, each.table));
  return element("EntitySet", { Name: table.entitySet, EntityType: `${alias}.${table.logicalName}` }, [
    ...lookups,
    ...collections,
  ]);
}

function binding(path: string, logicalName: string): string {
  return element("NavigationPropertyBinding", { Path: path, Target: tableNamed(logicalName).entitySet });
}
