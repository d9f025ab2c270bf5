import { randomUUID } from "node:crypto";
import { ApiError, doesNotExist } from "../apiError";
import type { Operation } from "../operation";
import type { JsonObject } from "../exact/readJson";
import { noContent, type HostAnswer } from "../http/hostAnswer";
import type { Table } from "../metadata/table";
import { readRow } from "../query/readRow";
import { ruleContextOfCall } from "../rules/ruleContext";
import { rulesOf } from "../rules/tableRules";
import type { Row } from "../store/records";
import type { RowAddress } from "../wire/address";
import type { Call } from "../wire/call";
import { preferencesFrom } from "../wire/preferences";
import { changesFrom } from "./changesFrom";
import { bodyObject } from "../wire/bodyObject";
import { checkDecimals } from "./checkDecimals";
import { matchVersion } from "./matchVersion";
import { needColumns, needPrivilege } from "../needPrivilege";

/** POST to an entity set, or PATCH to an id that is not there yet (the upsert hazard of facts 5.1). */
export function createRow(table: Table, operation: Operation, call: Call, id?: string): HostAnswer {
  needPrivilege(call.user, "Create", table);
  const context = ruleContextOfCall(call);
  const changes = changesFrom(table, bodyObject(operation.body), true, call.records);
  needColumns(call.user, table, Object.keys(changes));
  const given = changes[table.idColumn];
  const newId = id ?? (typeof given === "string" ? given : randomUUID());
  if (call.records.find(table, newId))
    throw new ApiError(412, "0x80040237", "A record with matching key values already exists.");
  const rules = rulesOf(table);
  const row = { ...(rules.creating?.(context, changes) ?? changes), [table.idColumn]: newId };
  checkDecimals(context, table, row, changes);
  const inserted = call.records.insert(table, row, context.author);
  rules.changed?.(context, inserted, changes);
  return answer(table, newId, operation, call, 201);
}

/** PATCH of one row. */
export function updateRow(table: Table, id: string, operation: Operation, call: Call): HostAnswer {
  const before = call.records.find(table, id);
  matchVersion(table, id, before, operation.headers, call);
  if (!before) return createRow(table, operation, call, id);
  return write(table, before, bodyObject(operation.body), operation, call);
}

/** Changes a row that has to be there; its version is held to the headers of the operation. */
export function changeRow({ table, id }: RowAddress, body: JsonObject, operation: Operation, call: Call): HostAnswer {
  const before = call.records.find(table, id);
  matchVersion(table, id, before, operation.headers, call);
  if (!before) throw doesNotExist(table, id);
  return write(table, before, body, operation, call);
}

function write(table: Table, before: Row, body: JsonObject, operation: Operation, call: Call): HostAnswer {
  needPrivilege(call.user, "Write", table);
  const context = ruleContextOfCall(call);
  const changes = changesFrom(table, body, false, call.records);
  needColumns(call.user, table, Object.keys(changes));
  checkDecimals(context, table, { ...before, ...changes }, changes);
  const rules = rulesOf(table);
  const written = rules.updating?.(context, before, changes) ?? changes;
  const updated = call.records.update(table, before, written, context.author);
  rules.changed?.(context, updated, changes);
  return answer(table, String(before[table.idColumn]), operation, call, 200);
}

/** DELETE of one row. */
export function deleteRow(table: Table, id: string, operation: Operation, call: Call): HostAnswer {
  const row = call.records.find(table, id);
  matchVersion(table, id, row, operation.headers, call);
  if (!row) throw doesNotExist(table, id);
  needPrivilege(call.user, "Delete", table);
  const context = ruleContextOfCall(call);
  const rules = rulesOf(table);
  rules.deleting?.(context, row);
  call.records.remove(table, id);
  rules.deleted?.(context, row);
  return noContent();
}

function answer(table: Table, id: string, operation: Operation, call: Call, status: number): HostAnswer {
  const prefer = preferencesFrom(operation.headers["prefer"]);
  const entityId = { "odata-entityid": `${call.base}/${table.entitySet}(${id})`, "odata-version": "4.0" };
  if (!prefer.returnRepresentation) return noContent(entityId);
  const row = readRow(table, id, operation.query, call, prefer);
  const headers = { ...row.headers, ...entityId, "preference-applied": "return=representation" };
  return { ...row, status, headers };
}
