import type { Operation } from "./operation";
import { ApiError, badRequest, noSuchSegment } from "./apiError";
import { lackedMessages, type Settings } from "./settings";
import type { HostAnswer } from "./http/hostAnswer";
import { readAttributes } from "./describe/readAttributes";
import { readUserPrivileges } from "./describe/privilegesOf";
import { readDefinition, readDefinitions, readRelationships } from "./describe/readDefinitions";
import { readMetadata, serviceDocument } from "./describe/serviceDocument";
import { tableSeen } from "./metadata/tableSeen";
import { tableNamed } from "./metadata/tables";
import { readLookup, readLookupReference, readProperty } from "./query/readProperty";
import { readRow } from "./query/readRow";
import { countRows, readRows, type RowsAddress } from "./query/readRows";
import { runMessage } from "./rules/runMessage";
import { sampleCreateProjectInvoice } from "./rules/sampleCreateProjectInvoice";
import { fetchXmlOf, readFetch } from "./fetch/readFetch";
import { addressFrom, type Address } from "./wire/address";
import type { Call } from "./wire/call";
import { preferencesFrom, type Preferences } from "./wire/preferences";
import { whoAmI } from "./wire/whoAmI";
import { clearProperty, putProperty } from "./writes/writeProperty";
import { associate, clearLookup, disassociate, putLookup } from "./writes/writeReference";
import { createRow, deleteRow, updateRow } from "./writes/writeRow";

type Ways = Readonly<Partial<Record<string, () => HostAnswer>>>;

/** Carries out an operation: what its address names, by the method it is sent with. */
export function dispatch(operation: Operation, call: Call): HostAnswer {
  const address = asSeen(addressFrom(operation.path), call.settings);
  const way = waysOf(address, operation, call)[operation.method];
  if (way) return way();
  const message = `The method ${operation.method} is not allowed on '${operation.path}'.`;
  throw new ApiError(405, "0x80060888", message);
}

/** An address by the tables that this organisation has. */
const asSeen = (address: Address, settings: Settings): Address =>
  "table" in address ? { ...address, table: tableSeen(address.table, settings) } : address;

function waysOf(address: Address, operation: Operation, call: Call): Ways {
  const { query, headers } = operation;
  const prefer = preferencesFrom(headers["prefer"]);
  const rows = (from: Omit<RowsAddress, "path">): RowsAddress => ({ ...from, path: operation.path });
  switch (address.kind) {
    case "rows":
      return {
        GET: () => readTable(rows(address), query, call, prefer),
        POST: () => createRow(address.table, operation, call),
      };
    case "count":
      return { GET: () => countRows(rows(address), query, call) };
    case "row":
      return {
        GET: () => readRow(address.table, address.id, query, call, prefer, headers["if-none-match"]),
        PATCH: () => updateRow(address.table, address.id, operation, call),
        DELETE: () => deleteRow(address.table, address.id, operation, call),
      };
    case "property":
      return {
        GET: () => readProperty(address, call),
        PUT: () => putProperty(address, operation, call),
        DELETE: () => clearProperty(address, operation, call),
      };
    case "lookup":
      return { GET: () => readLookup(address, query, call, prefer) };
    case "lookupReference":
      return {
        GET: () => readLookupReference(address, call),
        PUT: () => putLookup(address, operation, call),
        DELETE: () => clearLookup(address, operation, call),
      };
    case "collection": {
      const { collection, id, counted } = address;
      const from = rows({ table: tableSeen(tableNamed(collection.table), call.settings), owner: { collection, id } });
      return { GET: () => (counted ? countRows(from, query, call) : readRows(from, query, call, prefer)) };
    }
    case "collectionReference":
      return {
        POST: () => associate(address, operation, call),
        DELETE: () => disassociate(address, operation, call),
      };
    case "message":
      return { POST: () => runMessage(address, operation, call) };
    case "userPrivileges":
      return { GET: () => readUserPrivileges(address.id, call) };
    case "unboundMessage":
      if (lackedMessages(call.settings).includes(address.message)) throw noSuchSegment(address.message);
      return { POST: () => sampleCreateProjectInvoice(operation.body, call) };
    case "service":
      return { GET: () => serviceDocument(call) };
    case "metadata":
      return { GET: () => readMetadata(call) };
    case "whoAmI":
      return { GET: () => whoAmI(call) };
    case "tableDefinitions":
      return { GET: () => readDefinitions(query, call) };
    case "tableDefinition":
      return { GET: () => readDefinition(address.logicalName, query, call) };
    case "attributes":
      return { GET: () => readAttributes(address, query, call) };
    case "relationships":
      return { GET: () => readRelationships(address.logicalName, query, call) };
    case "batch":
      throw badRequest("A batch may not hold a batch.");
  }
}

/** An entity set is read by query options or by FetchXML. */
function readTable(rows: RowsAddress, query: string, call: Call, prefer: Preferences): HostAnswer {
  const fetchXml = fetchXmlOf(query);
  return fetchXml === undefined ? readRows(rows, query, call, prefer) : readFetch(rows.table, fetchXml, call, prefer);
}
