import { jsonText, type HostAnswer } from "../http/hostAnswer";
import { tableSeen } from "../metadata/tableSeen";
import { tables } from "../metadata/tables";
import type { Call } from "../wire/call";
import { csdl } from "./csdl";

/** The service document: which entity sets there are (Web API "Query data", section on entity sets). */
export function serviceDocument(call: Call): HostAnswer {
  const value = tables.map(({ entitySet }) => ({ name: entitySet, kind: "EntitySet", url: entitySet }));
  const context = `${call.base}/$metadata`;
  return jsonText(200, JSON.stringify({ "@odata.context": context, value }), { "odata-version": "4.0" });
}

/** GET of `$metadata`. */
export function readMetadata(call: Call): HostAnswer {
  const headers = { "content-type": "application/xml; charset=utf-8", "odata-version": "4.0" };
  return {
    status: 200,
    body: csdl(
      tables.map((table) => tableSeen(table, call.settings)),
      call.settings,
    ),
    headers,
  };
}
