import { InvoicingError } from "../../invoicing/invoicingError";

/** What an error answer carries, whichever way it came. */
export interface FailedAnswer {
  readonly status: number;
  /** "0x8…"; empty where the service gave none. */
  readonly code: string;
  readonly message: string;
  readonly requestId: string | null;
  readonly retryAfterSeconds: number | null;
}

const readOnlyCodes = new Set(["0x8004022e", "0x80040228", "0x80043b09"]);
/** Privileges, and columns that column security keeps from reading (504) or writing (507). */
const forbiddenCodes = new Set(["0x80040220", "0x80048306", "0x80040231", "0x8004f504", "0x8004f507"]);
const goneCodes = new Set(["0x80040217", "0x80060891"]);
const busyCodes = new Set(["0x80072321", "0x80072322", "0x80072326", "0x8005f103", "0x80060308"]);
const conflictCode = "0x80060882";
const unversionedCode = "0x8006088d";
const sqlTimeoutCode = "0x80044151";
/** A message or table that the service does not have; also a 404, and no row is gone (facts 5.4). */
const unknownSegmentCode = "0x8006088a";

/** The one translation from the platform's answers to ours. Source: facts 5.3, 5.4. Loses no server text. */
export function errorFromAnswer(answer: FailedAnswer): InvoicingError {
  const code = answer.code.toLowerCase();
  const { status, message, retryAfterSeconds, requestId } = answer;
  if (status === 429 || busyCodes.has(code)) return { kind: "busy", retryAfterSeconds };
  if (status === 401) return { kind: "sessionExpired" };
  if (status === 403 || forbiddenCodes.has(code)) return { kind: "forbidden", message };
  if (readOnlyCodes.has(code)) return { kind: "readOnlyRecord", message };
  if (goneCodes.has(code) || (status === 404 && code !== "" && code !== unknownSegmentCode)) return { kind: "gone" };
  // a 412 may also mean a duplicate, which has a code of its own
  if (code === conflictCode || (status === 412 && code === "")) return { kind: "conflict" };
  if (code === unversionedCode) return { kind: "unversioned", message };
  // 501 says that nothing was done and what is not supported; other failures of the service, and running out of time
  // at a gateway or in the database, leave it open
  if ((status >= 500 && status !== 501) || status === 408 || code === sqlTimeoutCode) {
    const isBackLater = status === 503 && retryAfterSeconds !== null;
    return { kind: "unavailable", status, message, ...(isBackLater && { retryAfterSeconds }) };
  }
  return { kind: "rejected", code: answer.code, message, requestId };
}

/** What a read by `fetch` rejects with, so that it fails as one by `context.webAPI` does. */
export class ReadFailure extends Error {
  constructor(readonly error: InvoicingError) {
    super("message" in error ? error.message : "");
  }
}

/**
 * What `context.webAPI` rejects with: `errorCode` is the positive decimal of the code; the HTTP status is lost.
 * Without a code no rule of the service has spoken: the network, a proxy, or an answer that is not the service's.
 */
export function errorFromThrown(thrown: unknown, isOnline: boolean): InvoicingError {
  if (thrown instanceof ReadFailure) return thrown.error;
  const { errorCode, message } = (thrown ?? {}) as { errorCode?: unknown; message?: unknown };
  const words = typeof message === "string" ? message : "";
  if (typeof errorCode === "number" && errorCode !== 0) {
    const code = `0x${(errorCode >>> 0).toString(16)}`;
    return errorFromAnswer({ status: 400, code, message: words, requestId: null, retryAfterSeconds: null });
  }
  if (!isOnline) return { kind: "offline" };
  return words === "" || thrown instanceof TypeError
    ? { kind: "noAnswer" }
    : { kind: "unavailable", status: null, message: words };
}
