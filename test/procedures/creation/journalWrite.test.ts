import { err, ok } from "../../../shared/core/result";
import type { CreationIntent } from "../../../shared/invoicing/journal/journal";
import type { InvoicingError } from "../../../shared/invoicing/invoicingError";
import { journalText, readJournal } from "../../../shared/invoicing/journal/journalText";
import type { CreationPort } from "../../../shared/procedures/creation/creationPort";
import {
  clearIntent,
  isNotWritten,
  markIntent,
  unreadableJournal,
  writeIntent,
} from "../../../shared/procedures/creation/journalWrite";
import { aDraftInMemory, inTurn, intent, ourDraft, unfinished } from "../../support/aDraftInMemory";
import { valueOf } from "../../support/valueOf";

type Kind = "conflict" | "noAnswer" | "offline" | "forbidden" | "busy";
const failure = (kind: Kind): InvoicingError =>
  kind === "busy" ? { kind, retryAfterSeconds: null } : kind === "forbidden" ? { kind, message: "No." } : { kind };
const fails = (kind: Kind) => async () => err(failure(kind));

/** How often the journal was written, and under which versions. */
function counted(write: CreationPort["writeJournal"], versions: string[]): CreationPort["writeJournal"] {
  return async (project, version, text) => {
    versions.push(version);
    return write(project, version, text);
  };
}

describe("writing an intent: compare and swap", () => {
  const text = valueOf(journalText({ intent, last: null }, 4000));
  const base = { id: unfinished.project, version: "1", journal: "" };
  const reads = (version: string, journal: string) => async () => ok({ ...base, version, journal });

  it.each<{
    why: string;
    writes: readonly CreationPort["writeJournal"][];
    now?: CreationPort["readProject"];
    says: object;
    versions: string[];
  }>([
    { why: "written at once", writes: [async () => ok("written")], says: ok("written"), versions: ["1"] },
    {
      why: "somebody saved another column: again, under the new version",
      writes: [fails("conflict"), async () => ok("written")],
      now: reads("2", ""),
      says: ok("written"),
      versions: ["1", "2"],
    },
    {
      why: "somebody wrote the journal: that is the lock",
      writes: [fails("conflict")],
      now: reads("2", "their own"),
      says: err({ kind: "conflict" }),
      versions: ["1"],
    },
    {
      why: "no answer, and it is there",
      writes: [fails("noAnswer")],
      now: reads("2", text),
      says: ok("written"),
      versions: ["1"],
    },
    {
      why: "refused for good: nothing is read and nothing tried",
      writes: [fails("forbidden")],
      says: err(failure("forbidden")),
      versions: ["1"],
    },
    {
      why: "no answer, and nobody can look: it is told as it was",
      writes: [fails("noAnswer")],
      now: fails("forbidden"),
      says: err(failure("noAnswer")),
      versions: ["1"],
    },
    {
      why: "other columns change again and again: five times and no more",
      writes: [fails("conflict")],
      now: reads("2", ""),
      says: err(failure("conflict")),
      versions: ["1", "2", "2", "2", "2"],
    },
  ])("$why", async ({ writes: [first, ...others], now, says, versions }) => {
    const tried: string[] = [];
    const { port, wait } = aDraftInMemory([], (usual) => ({
      writeJournal: counted(inTurn(first ?? usual.writeJournal, ...others), tried),
      ...(now && { readProject: now }),
    }));
    const outcome = await writeIntent(base, text, port, wait);
    expect([outcome, tried]).toEqual([says, versions]);
  });

  it.each<{ why: string; error: InvoicingError; waits: number[] }>([
    { why: "another column was saved: at once", error: failure("conflict"), waits: [] },
    { why: "no answer: each pause is longer", error: failure("noAnswer"), waits: [1000, 2000, 3000, 4000] },
    {
      why: "not available, and it says for how long",
      error: { kind: "unavailable", status: 503, message: "", retryAfterSeconds: 7 },
      waits: [7000, 7000, 7000, 7000],
    },
    {
      why: "not available for longer than anybody looks at a spinner",
      error: { kind: "unavailable", status: 503, message: "", retryAfterSeconds: 600 },
      waits: [30_000, 30_000, 30_000, 30_000],
    },
  ])("not written, and tried again. $why", async ({ error, waits }) => {
    const draft = aDraftInMemory([], () => ({ writeJournal: async () => err(error), readProject: reads("2", "") }));
    await writeIntent(base, text, draft.port, draft.wait);
    expect(draft.waits).toEqual(waits);
  });
});

describe("writing into an intent what has become of it", () => {
  const { run } = intent;
  const emptying = { emptying: ourDraft.id };
  const notBack = { notBack: true } as const;
  /** As it is written by who has read it: its parts stand in the order in which they are read. */
  const textOf = (differs: Partial<CreationIntent>) => {
    const first = valueOf(journalText({ intent: { ...intent, ...differs }, last: null }, 4000));
    return valueOf(journalText(valueOf(readJournal(first)), 4000));
  };
  const conflict = err({ kind: "conflict" });

  it.each<{ why: string; journal: string; mark: Parameters<typeof markIntent>[2]; says: object; written: string[] }>([
    {
      why: "the draft that is emptied",
      journal: textOf({}),
      mark: emptying,
      says: ok("written"),
      written: [textOf(emptying)],
    },
    {
      why: "beside it, that not everything came back",
      journal: textOf(emptying),
      mark: notBack,
      says: ok("written"),
      written: [textOf({ ...emptying, ...notBack })],
    },
    {
      why: "it stands there: it is not written again",
      journal: textOf(notBack),
      mark: notBack,
      says: { ok: true },
      written: [],
    },
    {
      why: "another window found that not everything comes back: nothing more is begun",
      journal: textOf(notBack),
      mark: emptying,
      says: conflict,
      written: [],
    },
    { why: "another window ended it", journal: "", mark: notBack, says: conflict, written: [] },
    {
      why: "another run is in its place",
      journal: textOf({ run: "5eed0000-0000-4000-8000-000000000999" }),
      mark: notBack,
      says: conflict,
      written: [],
    },
    { why: "somebody wrote something else there", journal: "call me", mark: notBack, says: conflict, written: [] },
  ])("$why", async ({ journal, mark, says, written }) => {
    const texts: string[] = [];
    const { port, wait } = aDraftInMemory([], (usual) => ({
      readProject: async (id) => ok({ id, version: "1", journal }),
      writeJournal: async (...write) => (texts.push(write[2]), usual.writeJournal(...write)),
    }));
    expect(await markIntent(unfinished.project, run, mark, 4000, port, wait)).toMatchObject(says);
    expect(texts).toEqual(written);
  });

  it("a project that cannot be read is told as that", async () => {
    const { port, wait } = aDraftInMemory([], () => ({ readProject: fails("forbidden") }));
    expect(await markIntent(unfinished.project, run, notBack, 4000, port, wait)).toEqual(err(failure("forbidden")));
  });
});

describe("taking an intent out of the journal", () => {
  const { run, rule } = intent;
  const withLast = valueOf(journalText({ intent, last: { ...rule, currency: "EUR" } }, 4000));

  it.each<{ why: string; last: typeof rule | null; currency: string }>([
    { why: "with a rule that was carried out, which is kept", last: rule, currency: "USD" },
    { why: "without one: the one before stays", last: null, currency: "EUR" },
  ])("$why", async ({ last, currency }) => {
    const draft = aDraftInMemory([], (usual) => ({
      readProject: async (id) => ok({ ...valueOf(await usual.readProject(id)), journal: withLast }),
    }));
    const outcome = await clearIntent(unfinished.project, run, last, draft.port, draft.wait);
    expect(outcome).toEqual(ok("cleared"));
    expect(valueOf(readJournal(draft.journal()))).toMatchObject({ intent: null, last: { currency } });
  });

  it.each<{ why: string; journal: string; says: object }>([
    { why: "one that is gone already", journal: "", says: ok("cleared") },
    {
      why: "another one in its place",
      journal: withLast.replace(run, "5eed0000-0000-4000-8000-000000000999"),
      says: ok("cleared"),
    },
    { why: "what somebody else wrote there", journal: "call me", says: err(unreadableJournal("call me")) },
  ])("$why is left as it is", async ({ journal, says }) => {
    const written: string[] = [];
    const { port, wait } = aDraftInMemory([], (usual) => ({
      readProject: async (id) => ok({ ...valueOf(await usual.readProject(id)), journal }),
      writeJournal: counted(usual.writeJournal, written),
    }));
    const outcome = await clearIntent(unfinished.project, run, null, port, wait);
    expect([outcome, written]).toEqual([says, []]);
  });

  it.each<{ why: string; writes: readonly Kind[]; says: object; waits: number[] }>([
    { why: "somebody saved at the same time: at once again", writes: ["conflict"], says: ok("cleared"), waits: [] },
    { why: "no answer: a second later", writes: ["noAnswer"], says: ok("cleared"), waits: [1000] },
    { why: "busy: it was waited for below", writes: ["busy"], says: err(failure("busy")), waits: [] },
    { why: "refused for good", writes: ["forbidden"], says: err(failure("forbidden")), waits: [] },
    {
      why: "five times, and then no more",
      writes: ["conflict", "conflict", "conflict", "conflict", "conflict"],
      says: err(failure("conflict")),
      waits: [],
    },
  ])("$why", async ({ writes, says, waits }) => {
    const draft = aDraftInMemory([], (usual) => {
      const [first = usual.writeJournal, ...others] = writes.map(fails);
      return {
        writeJournal: inTurn<CreationPort["writeJournal"]>(first, ...others, usual.writeJournal),
      };
    });
    const outcome = await clearIntent(unfinished.project, run, null, draft.port, draft.wait);
    expect([outcome, draft.waits]).toEqual([says, waits]);
  });

  it("a project that cannot be read is told as that", async () => {
    const { port, wait } = aDraftInMemory([], () => ({ readProject: fails("forbidden") }));
    const outcome = await clearIntent(unfinished.project, run, null, port, wait);
    expect(outcome).toEqual(err(failure("forbidden")));
  });
});

it.each<{ kind: Kind; is: boolean }>([
  { kind: "forbidden", is: true },
  { kind: "conflict", is: false },
  { kind: "noAnswer", is: false },
])("whether $kind says for certain that the journal was not written: $is", ({ kind, is }) =>
  expect(isNotWritten(failure(kind))).toBe(is),
);

it("a journal that nobody can read names what is there", () => {
  expect(unreadableJournal("call me")).toEqual({
    kind: "unreadableRow",
    table: "project",
    column: "journal",
    found: "call me",
  });
});
