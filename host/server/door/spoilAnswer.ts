import type { HostAnswer } from "../http/hostAnswer";
import type { Fault } from "./faults";

/** Far enough apart to leave most of an answer as it was, near enough to hit every part of a multipart one. */
const bytesApart = 64;

/** What stands in for the service when a proxy or a sign-in page answers. */
const page = "<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body><p>Sign in to go on.</p></body></html>\n";

/** An answer as a fault leaves it: with another `Retry-After`, with changed bytes, or a page instead. */
export function spoilAnswer(answer: HostAnswer, fault: Fault | undefined): HostAnswer {
  const seconds = fault?.retryAfterSeconds;
  const told =
    seconds === undefined ? answer : { ...answer, headers: { ...answer.headers, "retry-after": String(seconds) } };
  if (fault?.garble === "page") return asPage(told);
  return fault?.garble === "bytes" ? { ...told, body: changed(told.body) } : told;
}

/** An answer whose body stops half way. Without a body it does not come at all. */
export function halveAnswer(answer: HostAnswer): HostAnswer {
  const length = Buffer.byteLength(answer.body);
  return length === 0 ? { ...answer, dropped: true } : { ...answer, sentBytes: Math.floor(length / 2) };
}

/** A page cannot come with a status that has no body. */
function asPage(answer: HostAnswer): HostAnswer {
  const status = answer.status === 204 || answer.status === 304 ? 200 : answer.status;
  return { status, headers: { "content-type": "text/html; charset=utf-8" }, body: page };
}

/**
 * Puts a zero in the place of the first byte and of each 64th after it. Zeros, because a digit changed into another
 * would be an answer that no client can tell from a true one.
 */
function changed(body: HostAnswer["body"]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Buffer.from(body));
  for (let place = 0; place < bytes.length; place += bytesApart) bytes[place] = 0;
  return bytes;
}
