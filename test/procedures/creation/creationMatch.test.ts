import {
  draftsOf,
  isExact,
  isPastEffect,
  matchDraft,
  matchProblem,
  unreadStop,
} from "../../../shared/procedures/creation/creationMatch";
import type { CreateMode, StopReason } from "../../../shared/procedures/creation/creationOutcome";
import type { ContractDraft, DraftRow } from "../../../shared/procedures/creation/creationPort";
import type { CreationIntent } from "../../../shared/invoicing/journal/journal";
import type { InvoiceId, RowId } from "../../../shared/invoicing/ids";
import { ruleOf } from "../../../shared/invoicing/backlog/selectionRule";
import { someChoices } from "../../support/aBacklogItem";
import { amount } from "../../support/amount";
import { anUnreadRow } from "../../support/anUnreadRow";

let made = 0;
/** A row linked to a source; "?" is a row without a link, and "?a" one of which a says that it is its row. */
const row = (source: string): DraftRow => ({
  row: `row ${(made += 1)}` as RowId,
  kind: "detail",
  version: "1",
  source: source.startsWith("?") ? null : { kind: "actual", id: source },
  ...(source.length > 1 && source.startsWith("?") && { bySource: source.slice(1) }),
});
const wanted = new Set(["a", "b"]);
const match = (...sources: string[]) => matchDraft(sources.map(row), wanted);

describe("whether a found draft can be gone on with", () => {
  it.each<{ why: string; on: string[]; mode: CreateMode; others?: string[] | null; problem: StopReason | null }>([
    { why: "exactly the selection", on: ["a", "b"], mode: "trim", problem: null },
    { why: "more than the selection is taken off", on: ["a", "b", "c"], mode: "trim", others: ["c"], problem: null },
    {
      why: "where nothing may be taken off, more is a stop",
      on: ["a", "b", "c"],
      mode: "wholeContract",
      problem: { kind: "unexpectedRows", count: 1 },
    },
    {
      why: "so it is with the customer's own message",
      on: ["a", "b", "c"],
      mode: "customApi",
      problem: { kind: "unexpectedRows", count: 1 },
    },
    { why: "somebody else has one", on: ["a"], mode: "trim", problem: { kind: "selectionMissing", count: 1 } },
    {
      why: "and of what is there one has no link",
      on: ["?"],
      mode: "trim",
      others: [],
      problem: { kind: "selectionMissing", count: 1 },
    },
    { why: "nothing on it yet", on: [], mode: "trim", problem: { kind: "selectionMissing", count: 2 } },
    {
      why: "links are missing, and the chosen transactions say themselves that they are there",
      on: ["?a", "?b", "c"],
      mode: "trim",
      others: ["c", "d"],
      problem: null,
    },
    {
      why: "what a transaction says is no reason to take its row off",
      on: ["a", "b", "?c"],
      mode: "trim",
      others: ["c"],
      problem: { kind: "sourceUnknown", rows: 1 },
    },
    {
      why: "a link counts before what another row's transaction says",
      on: ["a", "?a", "b"],
      mode: "trim",
      others: [],
      problem: { kind: "sourceUnknown", rows: 1 },
    },
    {
      why: "a link is missing, and the others have theirs: it can only be b",
      on: ["a", "?", "c"],
      mode: "trim",
      others: ["c"],
      problem: null,
    },
    {
      why: "a link is missing, and it may as well be c",
      on: ["a", "?"],
      mode: "trim",
      others: ["c"],
      problem: { kind: "sourceUnknown", rows: 1 },
    },
    {
      why: "which does not matter where nothing is taken off",
      on: ["a", "?"],
      mode: "customApi",
      others: ["c"],
      problem: null,
    },
    {
      why: "links are missing, and there are more rows than chosen",
      on: ["?", "?", "?"],
      mode: "trim",
      others: ["c"],
      problem: { kind: "sourceUnknown", rows: 3 },
    },
    { why: "nothing else was ready: no link is needed", on: ["?", "?"], mode: "trim", others: [], problem: null },
    {
      why: "what else was ready is not known any more",
      on: ["?", "?"],
      mode: "trim",
      others: null,
      problem: { kind: "sourceUnknown", rows: 2 },
    },
    { why: "a whole contract without links has as many rows", on: ["?", "?"], mode: "wholeContract", problem: null },
    {
      why: "or not",
      on: ["a", "?", "?"],
      mode: "wholeContract",
      problem: { kind: "sourceUnknown", rows: 2 },
    },
  ])("$mode, $on: $why", ({ on, mode, others = [], problem }) =>
    expect(matchProblem(match(...on), mode, others)).toEqual(problem),
  );
});

describe("whether a draft holds exactly the selection", () => {
  it.each([
    { why: "it does", on: ["a", "b"], isSo: true },
    { why: "with one row of unknown source in the place of one", on: ["a", "?"], isSo: true },
    { why: "one is missing", on: ["a"], isSo: false },
    { why: "one is too many", on: ["a", "b", "c"], isSo: false },
    { why: "one is billed twice", on: ["a", "b", "b"], isSo: false },
    { why: "one is billed twice in the place of the other", on: ["a", "a"], isSo: false },
    { why: "one was added by hand", on: ["a", "b", "?"], isSo: false },
  ])("$on: $why", ({ on, isSo }) => expect(isExact(match(...on), wanted.size)).toBe(isSo));
});

describe("which draft is taken for ours", () => {
  const intent: CreationIntent = {
    run: "run",
    rule: ruleOf(someChoices()),
    selection: { count: 1, total: "1", fingerprint: "" },
    draftsSeen: ["seen" as InvoiceId],
    user: "me",
    at: "2026-11-22T10:00:00.000Z",
  };
  const draft = (differs: Partial<ContractDraft>): ContractDraft => ({
    id: "new" as InvoiceId,
    number: "",
    name: "",
    createdBy: "me",
    createdByName: "Me",
    createdOn: "2026-11-22T10:00:05Z",
    total: amount("1"),
    ...differs,
  });
  it.each<{ why: string; differs: Partial<ContractDraft>; isOurs: boolean }>([
    { why: "new, by this user, after the intent", differs: {}, isOurs: true },
    { why: "one that was there before", differs: { id: "seen" as InvoiceId }, isOurs: false },
    { why: "somebody else's", differs: { createdBy: "another" }, isOurs: false },
    { why: "an older one", differs: { createdOn: "2026-11-22T09:50:00Z" }, isOurs: false },
    { why: "a minute before at most", differs: { createdOn: "2026-11-22T09:59:00Z" }, isOurs: true },
    { why: "servers differ by seconds", differs: { createdOn: "2026-11-22T09:59:30Z" }, isOurs: true },
    { why: "a job of two hours", differs: { createdOn: "2026-11-22T12:00:00Z" }, isOurs: true },
    { why: "made by hand three hours later", differs: { createdOn: "2026-11-22T13:00:00Z" }, isOurs: false },
    { why: "made by hand ninety days later", differs: { createdOn: "2027-02-20T10:00:00Z" }, isOurs: false },
    { why: "its time could not be read: it may be it", differs: { createdOn: "" }, isOurs: true },
    { why: "its maker could not be read: it may be it", differs: { createdBy: "" }, isOurs: true },
    { why: "neither, and it was there before", differs: { id: "seen" as InvoiceId, createdOn: "" }, isOurs: false },
    {
      why: "its maker could not be read, of another day",
      differs: { createdBy: "", createdOn: "2026-11-20T10:00:00Z" },
      isOurs: false,
    },
  ])("$why: $isOurs", ({ differs, isOurs }) => expect(draftsOf(intent, [draft(differs)]).length === 1).toBe(isOurs));

  it.each<{ why: string; time: string; isPast: boolean }>([
    { why: "at once", time: "2026-11-22T10:00:00Z", isPast: false },
    { why: "two hours later, by servers that may differ by a minute", time: "2026-11-22T12:00:30Z", isPast: false },
    { why: "at the end of that minute", time: "2026-11-22T12:01:00Z", isPast: false },
    { why: "after it", time: "2026-11-22T12:01:01Z", isPast: true },
  ])("whether none can come any more, $why: $isPast", ({ time, isPast }) =>
    expect(isPastEffect(intent, time)).toBe(isPast),
  );

  it("nothing is done to drafts of which one could not be read", () => {
    const unread = { ...anUnreadRow(), table: "invoice", column: "totalamount", found: "1e30" };
    expect(unreadStop([draft({})])).toBeNull();
    expect(unreadStop([draft({}), draft({ total: null, unread })])).toEqual({
      kind: "failed",
      error: { kind: "unreadableRow", table: "invoice", column: "totalamount", found: "1e30" },
    });
  });
});
