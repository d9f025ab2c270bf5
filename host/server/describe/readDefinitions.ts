import { noSuchSegment, notImitated } from "../apiError";
import { jsonText, type HostAnswer } from "../http/hostAnswer";
import type { Table } from "../metadata/table";
import { findTable, tables } from "../metadata/tables";
import type { Filter } from "../query/filter";
import { queryOptionsFrom, type QueryOptions } from "../query/queryOptions";
import type { Call } from "../wire/call";
import { hasConcurrency } from "../settings";
import { tableDefinition } from "./tableDefinition";

/** GET of `EntityDefinitions(LogicalName='…')`. */
export function readDefinition(logicalName: string, query: string, call: Call): HostAnswer {
  const table = findTable(logicalName);
  if (!table) throw noSuchSegment(logicalName);
  const definition = defined(table, optionsFrom(query), call);
  return answer({ "@odata.context": `${call.base}/$metadata#EntityDefinitions/$entity`, ...definition });
}

/** GET of `EntityDefinitions`: all tables, or those whose `LogicalName` or `EntitySetName` the filter names. */
export function readDefinitions(query: string, call: Call): HostAnswer {
  const options = optionsFrom(query);
  const { filter } = options;
  const value = tables
    .filter((table) => !filter || isMeant(table, filter))
    .map((table) => defined(table, options, call));
  return answer({ "@odata.context": `${call.base}/$metadata#EntityDefinitions`, value });
}

function optionsFrom(query: string): QueryOptions {
  const options = queryOptionsFrom(query);
  if (options.orderBy.length > 0 || options.top !== undefined || options.count || options.skipToken !== undefined) {
    throw notImitated("other options than $select, $filter and $expand of EntityDefinitions");
  }
  return options;
}

function isMeant(table: Table, filter: Filter): boolean {
  switch (filter.op) {
    case "or":
      return isMeant(table, filter.left) || isMeant(table, filter.right);
    case "eq": {
      const { left, right } = filter;
      if (left.kind !== "path" || right.kind !== "text") break;
      if (left.steps.join("/") === "LogicalName") return table.logicalName === right.text;
      if (left.steps.join("/") === "EntitySetName") return table.entitySet === right.text;
      break;
    }
    default:
  }
  throw notImitated("this filter of EntityDefinitions: only LogicalName and EntitySetName with 'eq' and 'or'");
}

function defined(table: Table, options: QueryOptions, call: Call): Record<string, unknown> {
  return tableDefinition(table, options, call.languageId, hasConcurrency(call.settings, table.logicalName));
}

function answer(body: object): HostAnswer {
  return jsonText(200, JSON.stringify(body), { "odata-version": "4.0" });
}
