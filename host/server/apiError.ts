import type { Table } from "./metadata/table";

/** An answer of the Web API that is not a success: HTTP status, Dataverse code and a message for people. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

/** What this host does not imitate is refused by name, never approximated. */
export function notImitated(what: string): ApiError {
  return new ApiError(501, "0x80040800", `The local host does not imitate ${what}. See host/README.md.`);
}

/** A request that Dataverse itself would call wrong. */
export function badRequest(message: string, code = "0x80060888"): ApiError {
  return new ApiError(400, code, message);
}

/**
 * More than 500 conditions, with the links of FetchXML among them (FetchXML page "Filter rows", "Condition limits"; Web
 * API "Filter rows" says the same of `$filter`).
 */
export function tooManyConditions(): ApiError {
  return badRequest("Number of conditions in query exceeded maximum limit.", "0x8004430C");
}

/** A business rule said no, as a platform plug-in does (facts 3.10: IsvAborted with a readable message). */
export function refusedByRule(message: string): ApiError {
  return new ApiError(400, "0x80040265", message);
}

/**
 * The JSON body of a failure (facts 5.4), with the details that are asked for ("Include more details with errors").
 * `ErrorDetails` are what a plug-in's author gave along; the host has no plug-ins, so it gives none.
 */
export function errorBody({ code, message }: ApiError, wants: (annotation: string) => boolean = () => false): string {
  const details: readonly (readonly [string, string])[] = [
    ["HelpLink", `http://go.microsoft.com/fwlink/?LinkID=398563&error=${encodeURIComponent(code)}&client=platform`],
    ["TraceText", ""],
    ["InnerError.Message", message],
  ];
  const asked = details
    .map(([name, value]) => [`Microsoft.PowerApps.CDS.${name}`, value] as const)
    .filter(([name]) => wants(name))
    .map(([name, value]) => [`@${name}`, value] as const);
  return JSON.stringify({ error: { code, message, ...Object.fromEntries(asked) } });
}

/** Facts 5.4, ObjectDoesNotExist. */
export function doesNotExist(table: Table, id: string): ApiError {
  return new ApiError(404, "0x80040217", `Entity '${table.logicalName}' With Id = ${id} Does Not Exist`);
}

/** A name that the service does not have: a table, a property, a message (facts 5.4, last paragraph; an inference). */
export function noSuchSegment(segment: string): ApiError {
  return new ApiError(404, "0x8006088a", `Resource not found for the segment '${segment}'.`);
}
