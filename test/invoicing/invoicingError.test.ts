import { type InvoicingError, isRefusal, isWaitedFor } from "../../shared/invoicing/invoicingError";

// on this hangs whether something is asked for again: a mistake bills twice, or loses an edit
describe("whether an error says for certain that nothing happened", () => {
  it.each<{ why: string; error: InvoicingError; isCertain: boolean }>([
    { why: "the answer may be lost, not the request", error: { kind: "noAnswer" }, isCertain: false },
    { why: "the connection may have gone after sending", error: { kind: "offline" }, isCertain: false },
    {
      why: "a gateway gives up while the server works on",
      error: { kind: "unavailable", status: 504, message: "" },
      isCertain: false,
    },
    { why: "a mistake of ours may come after sending", error: { kind: "broken", message: "" }, isCertain: false },
    { why: "turned away at the door", error: { kind: "busy", retryAfterSeconds: 5 }, isCertain: true },
    { why: "not signed in", error: { kind: "sessionExpired" }, isCertain: true },
    { why: "not allowed", error: { kind: "forbidden", message: "" }, isCertain: true },
    { why: "another version", error: { kind: "conflict" }, isCertain: true },
    { why: "not there", error: { kind: "gone" }, isCertain: true },
    { why: "read-only", error: { kind: "readOnlyRecord", message: "" }, isCertain: true },
    { why: "no such message", error: { kind: "messageMissing", name: "x" }, isCertain: true },
    { why: "a rule said no", error: { kind: "rejected", code: "", message: "", requestId: null }, isCertain: true },
    { why: "not readable", error: { kind: "unreadableRow", table: "", column: "", found: "" }, isCertain: true },
  ])("$why: $error.kind", ({ error, isCertain }) => expect(isRefusal(error)).toBe(isCertain));
});

// what was waited for, or whose wait was cancelled, is not asked about again
describe("whether the service said when to come back", () => {
  it.each<{ why: string; error: InvoicingError; isSo: boolean }>([
    { why: "too many requests", error: { kind: "busy", retryAfterSeconds: null }, isSo: true },
    {
      why: "not there for some seconds",
      error: { kind: "unavailable", status: 503, message: "", retryAfterSeconds: 5 },
      isSo: true,
    },
    { why: "not there, who knows for how long", error: { kind: "unavailable", status: 503, message: "" }, isSo: false },
    { why: "no answer", error: { kind: "noAnswer" }, isSo: false },
    { why: "another version", error: { kind: "conflict" }, isSo: false },
  ])("$why", ({ error, isSo }) => expect(isWaitedFor(error)).toBe(isSo));
});
