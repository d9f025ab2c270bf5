import { noSuchSegment, notImitated } from "../apiError";
import type { HostAnswer } from "../http/hostAnswer";
import { tableSeen } from "../metadata/tableSeen";
import { findTable } from "../metadata/tables";
import { needMetadata } from "../needPrivilege";
import type { Expand } from "../query/queryOptions";
import type { Call } from "../wire/call";
import { isMeant } from "./isMeant";
import { answer, optionsFrom } from "./readDefinitions";
import { attributesOf } from "./tableDefinition";

/** `AttributeType` by the type that an address may cast attributes to. */
const casts: Readonly<Record<string, string>> = {
  PicklistAttributeMetadata: "Picklist",
  DateTimeAttributeMetadata: "DateTime",
  MoneyAttributeMetadata: "Money",
  MemoAttributeMetadata: "Memo",
};

/**
 * GET of `EntityDefinitions(LogicalName='…')/Attributes`: all columns, or those whose `LogicalName` the filter names; those
 * of one type behind a cast, which choices have their option sets behind.
 */
export function readAttributes(
  { logicalName, cast }: { readonly logicalName: string; readonly cast: string | undefined },
  query: string,
  call: Call,
): HostAnswer {
  const table = findTable(logicalName);
  if (!table) throw noSuchSegment(logicalName);
  needMetadata(call.user);
  const type = cast === undefined ? undefined : casts[cast];
  if (cast !== undefined && type === undefined) throw notImitated(`the cast '${cast}' of attributes`);
  const { filter, expand, select } = optionsFrom(query);
  const there = tableSeen(table, call.settings);
  const attributes = attributesOf(there, undefined, call.languageId);
  const wanted = attributes
    .filter(({ name }) => !filter || isMeant(filter, { LogicalName: name }))
    .filter(({ shown }) => type === undefined || shown["AttributeType"] === type);
  const shown = attributesOf(there, select, call.languageId);
  const value = wanted.map(({ name, shown: whole }) => ({
    ...shown.find((each) => each.name === name)?.shown,
    ...Object.fromEntries(expand.map((each) => [each.navigation, setBehind(each, whole["OptionSet"], type)])),
  }));
  return answer({
    "@odata.context": `${call.base}/$metadata#EntityDefinitions('${logicalName}')/Attributes`,
    value,
  });
}

/** Every set is a column's own here. Source: Web API page "Query schema definitions", its sample of an option set. */
function setBehind({ navigation, options: { select } }: Expand, set: unknown, type: string | undefined): unknown {
  if (type !== "Picklist" || !["OptionSet", "GlobalOptionSet"].includes(navigation)) {
    throw notImitated(`the expansion '${navigation}' of attributes`);
  }
  if (navigation === "GlobalOptionSet") return null;
  const whole = set as Readonly<Record<string, unknown>>;
  return select === undefined ? whole : Object.fromEntries(select.map((name) => [name, whole[name]]));
}
