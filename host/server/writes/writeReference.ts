import { badRequest, doesNotExist } from "../apiError";
import type { Operation } from "../operation";
import type { JsonObject } from "../exact/readJson";
import type { HostAnswer } from "../http/hostAnswer";
import type { LookupColumn } from "../metadata/column";
import type { Collection } from "../metadata/table";
import { tableNamed } from "../metadata/tables";
import { pairsOf } from "../query/queryText";
import type { RowAddress } from "../wire/address";
import type { Call } from "../wire/call";
import { boundId } from "./changesFrom";
import { bodyObject } from "../wire/bodyObject";
import { changeRow } from "./writeRow";

/** PUT of a lookup's `$ref` with `{ "@odata.id": address }` (Web API "Associate and disassociate table rows"). */
export function putLookup(
  address: RowAddress & { readonly lookup: LookupColumn },
  operation: Operation,
  call: Call,
): HostAnswer {
  const body = { [`${address.lookup.navigation}@odata.bind`]: referenceOf(operation) };
  return changeRow(address, body, operation, call);
}

/** DELETE of a lookup's `$ref`: it points to nothing any more. */
export function clearLookup(
  address: RowAddress & { readonly lookup: LookupColumn },
  operation: Operation,
  call: Call,
): HostAnswer {
  return changeRow(address, { [address.lookup.navigation]: null }, operation, call);
}

type CollectionReference = RowAddress & { readonly collection: Collection; readonly member?: string };

/** POST to a collection's `$ref`: the named row's lookup points here from now on. */
export function associate(
  { table, id, collection }: CollectionReference,
  operation: Operation,
  call: Call,
): HostAnswer {
  if (!call.records.find(table, id)) throw doesNotExist(table, id);
  const memberId = boundId(collection.table, "@odata.id", referenceOf(operation), call.records);
  const body = { [`${lookupOf(collection).navigation}@odata.bind`]: `/${table.entitySet}(${id})` };
  return changeRow({ table: tableNamed(collection.table), id: memberId }, body, operation, call);
}

/** DELETE of `collection(id)/$ref`, or of `collection/$ref?$id=address`. A row that is not of the collection is not found. */
export function disassociate(address: CollectionReference, operation: Operation, call: Call): HostAnswer {
  const { id, collection } = address;
  const table = tableNamed(collection.table);
  const given = new Map(pairsOf(operation.query)).get("$id");
  const memberId = address.member ?? boundId(collection.table, "$id", given ?? "", call.records);
  const lookup = lookupOf(collection);
  if (call.records.find(table, memberId)?.[lookup.name] !== id) throw doesNotExist(table, memberId);
  return changeRow({ table, id: memberId }, { [lookup.navigation]: null }, operation, call);
}

function referenceOf(operation: Operation): string {
  const body: JsonObject = bodyObject(operation.body);
  const reference = body["@odata.id"];
  if (typeof reference !== "string") throw badRequest('The body is { "@odata.id": "address of a row" }.', "0x80048d19");
  return reference;
}

function lookupOf(collection: Collection): LookupColumn {
  const lookup = tableNamed(collection.table).column.get(collection.lookup);
  if (lookup?.kind !== "lookup") throw new Error(`'${collection.lookup}' is not a lookup.`);
  return lookup;
}
