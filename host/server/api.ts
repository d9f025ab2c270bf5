import { ApiError, badRequest, errorBody } from "./apiError";
import { lackedMessages } from "./door/settings";
import { jsonText, type HostAnswer } from "./http/messages";
import { findTable } from "./metadata/tables";
import { tableDefinition } from "./metadata/tableDefinition";
import { queryOptionsFrom } from "./query/queryOptions";
import { readRow, readRows } from "./query/readRows";
import { addressFrom, noSuchSegment } from "./wire/address";
import type { Call } from "./wire/call";
import { runMessage } from "./rules/runMessage";
import { sampleCreateProjectInvoice } from "./rules/sampleCreateProjectInvoice";
import { createRow, deleteRow, updateRow } from "./writes/writeRow";
import { preferencesFrom } from "./wire/prefer";

/** One operation of the Web API, alone or as a part of a batch. */
export interface Operation {
  readonly method: string;
  /** Below `/api/data/v9.2/`, decoded. */
  readonly path: string;
  /** Still encoded. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Carries out one operation in one transaction; whatever goes wrong becomes a Web API error answer. */
export function perform(operation: Operation, call: Call): HostAnswer {
  try {
    return call.records.store.transact(() => dispatch(operation, call));
  } catch (error) {
    return failureAnswer(error);
  }
}

/** The answer for a thrown error. What is not an ApiError is a fault of the host itself and says so. */
export function failureAnswer(error: unknown): HostAnswer {
  if (error instanceof ApiError) return jsonText(error.status, errorBody(error), { ...error.headers });
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return jsonText(500, errorBody(new ApiError(500, "0x80040216", `The local host failed: ${message}`)));
}

function dispatch(operation: Operation, call: Call): HostAnswer {
  const { method, query } = operation;
  const address = addressFrom(operation.path);
  const prefer = preferencesFrom(operation.headers["prefer"]);
  const notAllowed = () =>
    new ApiError(405, "0x80060888", `The method ${method} is not allowed on '${operation.path}'.`);
  switch (address.kind) {
    case "rows":
      if (method === "GET") return readRows(address.table, query, call, prefer);
      if (method === "POST") return createRow(address.table, operation, call);
      throw notAllowed();
    case "row":
      if (method === "GET") return readRow(address.table, address.id, query, call, prefer);
      if (method === "PATCH") return updateRow(address.table, address.id, operation, call);
      if (method === "DELETE") return deleteRow(address.table, address.id, operation, call);
      throw notAllowed();
    case "whoAmI":
      return whoAmI(call);
    case "tableDefinition": {
      const table = findTable(address.logicalName);
      if (!table) throw noSuchSegment(address.logicalName);
      const concurrency = call.settings.optimisticConcurrency;
      const definition = tableDefinition(table, queryOptionsFrom(query), call.languageId, concurrency);
      return jsonText(
        200,
        JSON.stringify({ "@odata.context": `${call.base}/$metadata#EntityDefinitions`, ...definition }),
      );
    }
    case "message":
      if (method !== "POST") throw notAllowed();
      return runMessage(address, operation, call);
    case "unboundMessage":
      if (lackedMessages(call.settings).includes(address.message)) throw noSuchSegment(address.message);
      if (method !== "POST") throw notAllowed();
      return sampleCreateProjectInvoice(operation.body, call);
    case "batch":
      throw badRequest("A batch may not hold a batch.");
  }
}

function whoAmI(call: Call): HostAnswer {
  const organization = call.records.store.get("SELECT organizationid FROM organization");
  return jsonText(
    200,
    JSON.stringify({
      "@odata.context": `${call.base}/$metadata#Microsoft.Dynamics.CRM.WhoAmIResponse`,
      BusinessUnitId: "5e110000-0000-4000-8000-0000000000b0",
      UserId: call.user.id,
      OrganizationId: organization?.["organizationid"],
    }),
  );
}
