import { InvoicingError } from "../../invoicing/invoicingError";
import { Result, err, ok } from "../../core/result";
import { readMs } from "../../core/within";
import { Patience } from "../../core/busyGate";
import { isToBeRepeated } from "./busyPause";
import { errorFromAnswer, FailedAnswer } from "./webApiFailure";

/** The part of `fetch` that is used; given in, so that tests need no network. */
export type Fetch = (
  url: string,
  init: { method: string; headers: Record<string, string>; body?: string; signal?: AbortSignal },
) => Promise<{
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}>;

export interface WebAnswer {
  readonly status: number;
  readonly contentType: string;
  /** The Date header; empty where there is none. */
  readonly date: string;
  /** How many requests at the same time the service recommends (x-ms-dop-hint); 0 where it does not. */
  readonly atOnce: number;
  readonly body: string;
}

/** How long the answer to a write is waited for: a message has about two minutes on the server (facts 3.9, 5.3). */
const answerMs = 125_000;

/** The way out of a control by `fetch`. */
export interface WebConnection {
  readonly fetch: Fetch;
  /** Left out where nothing is sent again, whatever the answer. */
  readonly patience?: Patience;
}

/**
 * One request to the Web API. It is sent again, unchanged, only after a busy service was waited for, and only where that
 * is harmless (`isToBeRepeated`).
 *
 * @returns the answer whatever a $batch holds inside; every other failure as an error value
 */
export async function webRequest(
  { fetch, patience }: WebConnection,
  url: string,
  method: string,
  headers: Record<string, string>,
  body?: string,
): Promise<Result<WebAnswer, InvoicingError>> {
  for (let repeats = 0; ; repeats += 1) {
    const answer = await sendOnce(fetch, url, method, headers, body);
    const second = method === "GET" ? "nothing" : "twice";
    if (answer.ok || !(await isToBeRepeated(patience, answer.error, repeats, second))) return answer;
  }
}

async function sendOnce(
  fetchIt: Fetch,
  url: string,
  method: string,
  headers: Record<string, string>,
  body?: string,
): Promise<Result<WebAnswer, InvoicingError>> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), method === "GET" ? readMs : answerMs);
  try {
    const answer = await fetchIt(url, {
      method,
      headers: { Accept: "application/json", "OData-Version": "4.0", "OData-MaxVersion": "4.0", ...headers },
      ...(body !== undefined && { body }),
      signal: abort.signal,
    });
    const text = await answer.text();
    const contentType = answer.headers.get("content-type") ?? "";
    const isMultipart = contentType.startsWith("multipart/");
    if (answer.status < 400 || isMultipart) {
      // every answer of the service says its version (OData 4.0 part 1, 8.1.5). What does not, such as a page that asks
      // to sign in or a gateway's own success, is somebody else's: whether the service heard of us is not known
      if (!isMultipart && answer.headers.get("odata-version") === null) return err({ kind: "noAnswer" });
      const date = answer.headers.get("date") ?? "";
      const atOnce = Number(answer.headers.get("x-ms-dop-hint") ?? 0);
      return ok({ status: answer.status, contentType, date, atOnce, body: text });
    }
    return err(errorFromAnswer(failedAnswer(answer.status, text, (name) => answer.headers.get(name))));
  } catch {
    // fetch says no more than that it failed, and an answer cut off looks the same: the effect may have happened
    return err(isOnline() ? { kind: "noAnswer" } : { kind: "offline" });
  } finally {
    clearTimeout(timer);
  }
}

export const isOnline = (): boolean => typeof navigator === "undefined" || navigator.onLine !== false;

/** Reads an error body; one that is not JSON still counts as the failure that its status says. */
export function failedAnswer(
  status: number,
  body: string,
  header: (name: string) => string | null | undefined,
): FailedAnswer {
  const seconds = Number(header("retry-after") ?? NaN);
  return {
    status,
    ...codeAndMessage(body),
    requestId: header("req_id") ?? header("x-ms-service-request-id") ?? null,
    retryAfterSeconds: Number.isFinite(seconds) ? seconds : null,
  };
}

function codeAndMessage(body: string): { code: string; message: string } {
  try {
    const { error } = JSON.parse(body) as { error?: { code?: unknown; message?: unknown } };
    const text = (value: unknown): string => (typeof value === "string" ? value : "");
    return { code: text(error?.code), message: text(error?.message) };
  } catch {
    return { code: "", message: body.slice(0, 500) };
  }
}
