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

/** A business rule said no, as a platform plug-in does (facts 3.10: IsvAborted with a readable message). */
export function refusedByRule(message: string): ApiError {
  return new ApiError(400, "0x80040265", message);
}

/** The JSON body of a failure (facts 5.4). */
export function errorBody(error: ApiError): string {
  return JSON.stringify({ error: { code: error.code, message: error.message } });
}
