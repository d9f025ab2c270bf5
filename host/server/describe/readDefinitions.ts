import { noSuchSegment, notImitated } from "../apiError";
import { jsonText, type HostAnswer } from "../http/hostAnswer";
import type { Table } from "../metadata/table";
import { findTable, tables } from "../metadata/tables";
import { isMeant } from "./isMeant";
import { queryOptionsFrom, type QueryOptions } from "../query/queryOptions";
import type { Call } from "../wire/call";
import { hasConcurrency } from "../settings";
import { tableSeen } from "../metadata/tableSeen";
import { needMetadata } from "../needPrivilege";
import { relationshipsOf, tableDefinition } from "./tableDefinition";

/** GET of `EntityDefinitions(LogicalName='…')`. */
export function readDefinition(logicalName: string, query: string, call: Call): HostAnswer {
  const table = findTable(logicalName);
  if (!table) throw noSuchSegment(logicalName);
  needMetadata(call.user);
  const definition = defined(table, optionsFrom(query), call);
  return answer({ "@odata.context": `${call.base}/$metadata#EntityDefinitions/$entity`, ...definition });
}

/** GET of `EntityDefinitions(LogicalName='…')/ManyToOneRelationships`: the lookups of a table, by their navigation. */
export function readRelationships(logicalName: string, query: string, call: Call): HostAnswer {
  const table = findTable(logicalName);
  if (!table) throw noSuchSegment(logicalName);
  needMetadata(call.user);
  const { filter, select, expand } = optionsFrom(query);
  if (filter || expand.length > 0) throw notImitated("other options than $select of ManyToOneRelationships");
  const value = relationshipsOf(tableSeen(table, call.settings), select);
  return answer({
    "@odata.context": `${call.base}/$metadata#EntityDefinitions('${logicalName}')/ManyToOneRelationships`,
    value,
  });
}

/** GET of `EntityDefinitions`: all tables, or those whose `LogicalName` or `EntitySetName` the filter names. */
export function readDefinitions(query: string, call: Call): HostAnswer {
  needMetadata(call.user);
  const options = optionsFrom(query);
  const { filter } = options;
  const value = tables
    .filter(({ logicalName, entitySet }) => {
      return !filter || isMeant(filter, { LogicalName: logicalName, EntitySetName: entitySet });
    })
    .map((table) => defined(table, options, call));
  return answer({ "@odata.context": `${call.base}/$metadata#EntityDefinitions`, value });
}

/** The options that definitions take. */
export function optionsFrom(query: string): QueryOptions {
  const options = queryOptionsFrom(query);
  if (options.orderBy.length > 0 || options.top !== undefined || options.count || options.skipToken !== undefined) {
    throw notImitated("other options than $select, $filter and $expand of EntityDefinitions");
  }
  return options;
}

function defined(table: Table, options: QueryOptions, call: Call): Record<string, unknown> {
  return tableDefinition(
    tableSeen(table, call.settings),
    options,
    call.languageId,
    hasConcurrency(call.settings, table.logicalName),
  );
}

export function answer(body: object): HostAnswer {
  return jsonText(200, JSON.stringify(body), { "odata-version": "4.0" });
}
