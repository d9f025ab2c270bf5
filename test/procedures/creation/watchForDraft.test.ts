import { err, ok } from "../../../shared/core/result";
import type { ContractDraft, CreationPort } from "../../../shared/procedures/creation/creationPort";
import { type WatchEnd, watchForDraft } from "../../../shared/procedures/creation/creationWatch";
import { aDraftInMemory, beside, chosen, intent, ourDraft, rowOf, unlinkedRow } from "../../support/aDraftInMemory";

const denied = { kind: "forbidden", message: "prvReadinvoice" } as const;
const lacking = { kind: "selectionMissing", count: 1 } as const;
const rows = [...chosen, ...beside].map(rowOf).concat(unlinkedRow);

/** Watches a draft that has so many rows at each look, and is complete with `enough` of them. */
async function watch(looks: readonly number[], enough: number) {
  const left = [...looks];
  const draft = aDraftInMemory([], () => ({
    readDraftRows: async () => ok(rows.slice(0, left.length > 1 ? left.shift() : left[0])),
  }));
  const steps = watchForDraft(
    {
      intent,
      wanted: new Set(chosen.map(({ id }) => id)),
      mostDrafts: 1,
      ours: (drafts) => drafts,
      problemOf: ({ inside, outside, unlinked }) =>
        inside.length + outside.length + unlinked.length < enough ? lacking : null,
    },
    draft.port,
    draft.wait,
  );
  return { ...(await ended(steps)), waited: draft.waits.reduce((sum, ms) => sum + ms, 0) };
}

async function ended(steps: ReturnType<typeof watchForDraft>): Promise<{ end: WatchEnd; seconds: number[] }> {
  const seconds: number[] = [];
  for (;;) {
    const step = await steps.next();
    if (step.done) return { end: step.value, seconds };
    if (step.value.stage === "waitingForDraft") seconds.push(step.value.seconds);
  }
}

describe("watching for a draft", () => {
  it("ends at once where it is complete, and says how many rows have no link", async () => {
    const found = { kind: "found", drafts: [ourDraft] };
    expect(await watch([5], 5)).toEqual({ end: { ...found, unlinked: 1, outside: 2 }, seconds: [], waited: 0 });
    expect(await watch([4], 4)).toEqual({ end: { ...found, unlinked: 0, outside: 2 }, seconds: [], waited: 0 });
  });

  it("goes on while it grows, however slowly, and says how long it has waited", async () => {
    const ended = await watch([0, 0, 0, 0, 0, 1, 1, 2, 3, 4, 5], 5);
    expect(ended.end.kind).toBe("found");
    expect(ended.seconds.slice(0, 5)).toEqual([0, 1, 3, 5, 9]);
    expect(ended.waited).toBeGreaterThan(60_000);
  });

  it("ends where it has stood still for twenty seconds, with what it lacks", async () => {
    const { end, waited } = await watch([3], 5);
    expect(end).toEqual({ kind: "stopped", reason: lacking, drafts: [ourDraft] });
    expect([waited >= 20_000, waited < 30_000]).toEqual([true, true]);
  });

  it.each<{ why: string; differs: Partial<CreationPort>; drafts: readonly ContractDraft[] }>([
    { why: "the drafts", differs: { readDrafts: async () => err(denied) }, drafts: [] },
    { why: "their rows", differs: { readDraftRows: async () => err(denied) }, drafts: [ourDraft] },
  ])("says after as long that $why may not be read, which no further look would show", async ({ differs, drafts }) => {
    const draft = aDraftInMemory([], () => differs);
    const watched = { intent, wanted: new Set<string>(), mostDrafts: 1, problemOf: () => null };
    const steps = watchForDraft({ ...watched, ours: (all) => all }, draft.port, draft.wait);
    const reason = { kind: "failed", error: denied };
    expect((await ended(steps)).end).toEqual({ kind: "stopped", reason, drafts });
  });

  it.each<{ why: string; differs: Partial<CreationPort> }>([
    { why: "drafts cannot be read", differs: { readDrafts: async () => err({ kind: "offline" }) } },
    { why: "its rows cannot be read", differs: { readDraftRows: async () => err({ kind: "offline" }) } },
    { why: "none comes", differs: { readDrafts: async () => ok([]) } },
  ])("says after 150 seconds that it is not known yet, where $why", async ({ differs }) => {
    const draft = aDraftInMemory([], () => differs);
    const watched = { intent, wanted: new Set<string>(), mostDrafts: 1, problemOf: () => null };
    const steps = watchForDraft({ ...watched, ours: (drafts) => drafts }, draft.port, draft.wait);
    expect((await ended(steps)).end).toEqual({ kind: "notKnownYet" });
    expect(draft.waits.reduce((sum, ms) => sum + ms, 0)).toBe(150_000);
  });
});
