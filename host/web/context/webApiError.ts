import { asObserved, type Behaves } from "../manners/observed.js";

/**
 * How the platform's client API rejects: a plain object, with the code as a positive decimal and not the wire's `0x…`.
 * Beyond the first two members: as observed.
 */
export interface WebApiError {
  readonly errorCode: number;
  readonly message: string;
  readonly code?: number;
  readonly title?: string;
  /** The whole error as text. */
  readonly raw?: string;
}

/** A request whose body cannot be read as the table's columns. */
const payloadCode = 0x80048d19;
const stackTrace =
  "\r\n   at Microsoft.Crm.Extensibility.OData.CrmODataExecutionContext.HandleException()\r\n   at System.Web.Http.Controllers.ApiControllerActionInvoker.InvokeActionAsyncCore()";

/**
 * Reads a refused answer of the Web API.
 *
 * @returns `errorCode` 0 where the wire gave no code, as it may (a failed version check has an empty one)
 */
export async function webApiErrorFrom(answer: Response, behaves: Behaves = asObserved): Promise<WebApiError> {
  const text = await answer.text();
  const wire = wireErrorIn(text);
  const code = Number(wire?.code);
  const message = wire?.message ?? `${answer.status} ${answer.statusText}`.trim();
  return rejection(Number.isFinite(code) ? code : 0, message, text, behaves);
}

/** A request that got no answer at all: offline, or the connection broke. */
export function webApiErrorWithoutAnswer(cause: unknown, behaves: Behaves = asObserved): WebApiError {
  return rejection(0, cause instanceof Error ? cause.message : String(cause), "", behaves);
}

function rejection(errorCode: number, message: string, raw: string, behaves: Behaves): WebApiError {
  if (!behaves("errors")) return { errorCode, message };
  return {
    errorCode,
    code: errorCode,
    message: errorCode === payloadCode ? message + stackTrace : message,
    title: "",
    raw,
  };
}

function wireErrorIn(text: string): { code?: string; message?: string } | undefined {
  try {
    return (JSON.parse(text) as { error?: { code?: string; message?: string } }).error;
  } catch {
    return undefined;
  }
}
