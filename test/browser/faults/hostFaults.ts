import type { Fault } from "../support/hostDoor";

/** A fault that the host itself can play between a page and its answer. */
export interface HostFault {
  readonly name: string;
  readonly fault: Omit<Fault, "path" | "method" | "every" | "times">;
  readonly meets: (method: string) => boolean;
}

const any = (): boolean => true;
const writes = (method: string): boolean => method !== "GET";

/**
 * What the browser's part of the matrix meets requests with. Why each can happen stands in `test/faults/faults.ts`; here
 * it really travels, so that the browser's own hand is in it: what it sends again, keeps, and writes on its console.
 */
export const hostFaults: readonly HostFault[] = [
  { name: "cutBefore", fault: { when: "before", drop: true }, meets: any },
  { name: "cutAfter", fault: { when: "after", drop: true }, meets: writes },
  { name: "cutShort", fault: { when: "before", cut: true }, meets: any },
  { name: "401", fault: { when: "before", status: 401 }, meets: any },
  { name: "403", fault: { when: "before", status: 403, code: "0x80040220" }, meets: any },
  { name: "404", fault: { when: "before", status: 404, code: "0x80040217" }, meets: any },
  { name: "408after", fault: { when: "after", status: 408 }, meets: any },
  { name: "412", fault: { when: "before", status: 412, code: "0x80060882" }, meets: writes },
  { name: "413", fault: { when: "before", status: 413 }, meets: writes },
  {
    name: "429wait",
    fault: { when: "before", status: 429, code: "0x80072322", retryAfterSeconds: 7 },
    meets: any,
  },
  { name: "429", fault: { when: "before", status: 429, code: "0x80072322" }, meets: any },
  { name: "500", fault: { when: "before", status: 500, code: "0x80040216" }, meets: writes },
  { name: "500after", fault: { when: "after", status: 500, code: "0x80040216" }, meets: any },
  { name: "503", fault: { when: "before", status: 503 }, meets: any },
  { name: "503wait", fault: { when: "before", status: 503, retryAfterSeconds: 7 }, meets: any },
  { name: "sqlTimeout", fault: { when: "after", status: 500, code: "0x80044151" }, meets: any },
  { name: "signIn", fault: { when: "before", garble: "page" }, meets: any },
  { name: "garbled", fault: { when: "before", garble: "bytes" }, meets: any },
];
