import fc from "fast-check";
import { createBusyGate } from "../../shared/core/busyGate";

/** Time that passes when it is told to; timers may come late, as those of a page in the background do. */
function aClock(lateMs = 0) {
  let now = 0;
  let offMs = 0;
  const timers: { atMs: number; ring: () => void }[] = [];
  const settle = async () => new Promise((resolve) => setImmediate(resolve));
  return {
    nowMs: () => now + offMs,
    /** The computer's clock is set, which no timer notices. */
    set: (byMs: number) => void (offMs += byMs),
    /** The computer sleeps, and no timer rings meanwhile. */
    sleep: (milliseconds: number) => void (now += milliseconds),
    wait: async (milliseconds: number) =>
      new Promise<void>((ring) => void timers.push({ atMs: now + milliseconds + lateMs, ring })),
    waiting: () => timers.length,
    pass: async (milliseconds: number) => {
      const endMs = now + milliseconds;
      for (;;) {
        await settle();
        const [next] = timers.filter(({ atMs }) => atMs <= endMs).sort((a, b) => a.atMs - b.atMs);
        if (!next) break;
        timers.splice(timers.indexOf(next), 1);
        now = Math.max(now, next.atMs);
        next.ring();
      }
      now = endMs;
      await settle();
    },
  };
}

function aGate(lateMs?: number) {
  const clock = aClock(lateMs);
  const told: (number | null)[] = [];
  const gate = createBusyGate(clock.wait, clock.nowMs, (seconds) => told.push(seconds));
  const ends: string[] = [];
  const join = (name: string, seconds: number): void =>
    void gate.patience(seconds).then((isOver) => ends.push(`${name} ${isOver ? "again" : "cancelled"}`));
  return { clock, told, gate, ends, join };
}

const fail = (): never => {
  throw new Error("half way");
};

describe("the one wait of a control for a busy service", () => {
  it("counts down in whole seconds, and then everything is asked again", async () => {
    const { clock, told, ends, join } = aGate();
    join("read", 3);
    await clock.pass(2_999);
    expect([told, ends]).toEqual([[3, 2, 1], []]);
    await clock.pass(1);
    expect([told, ends, clock.waiting()]).toEqual([[3, 2, 1, null], ["read again"], 0]);
  });

  it("whoever comes later joins it: it ends once, with the longest", async () => {
    const { clock, told, ends, join } = aGate();
    join("first", 2);
    await clock.pass(1_000);
    join("longer", 4);
    join("shorter", 1);
    await clock.pass(3_999);
    expect(ends).toEqual([]);
    await clock.pass(1);
    expect(ends).toEqual(["first again", "longer again", "shorter again"]);
    expect(told).toEqual([2, 1, 3, 2, 1, null]);
  });

  it("after one has ended another begins anew, also with a shorter time", async () => {
    const { clock, told, ends, join } = aGate();
    join("one", 5);
    await clock.pass(5_000);
    join("two", 1);
    await clock.pass(1_000);
    expect(ends).toEqual(["one again", "two again"]);
    expect(told).toEqual([5, 4, 3, 2, 1, null, 1, null]);
  });

  it("in a tab in the background, where timers come a minute late, what is left is told by the clock", async () => {
    const { clock, told, ends, join } = aGate(60_000);
    join("read", 90);
    await clock.pass(200_000);
    expect([told, ends]).toEqual([[90, 29, null], ["read again"]]);
  });

  it.each([
    { why: "two minutes past its end: a page in the background", sleepMs: 122_000, ends: ["send again"] },
    { why: "longer: nobody sits there any more", sleepMs: 122_001, ends: ["send cancelled"] },
    { why: "hours", sleepMs: 10_000_000, ends: ["send cancelled"] },
  ])("a computer that slept until $why", async ({ sleepMs, ends: expected }) => {
    const { clock, told, ends, join } = aGate();
    join("send", 2);
    await clock.pass(0);
    clock.sleep(sleepMs);
    await clock.pass(0);
    expect([ends, told.at(-1), clock.waiting()]).toEqual([expected, null, 0]);
  });

  it("what asks first after such a sleep takes nobody along who waited before it", async () => {
    const { clock, ends, join } = aGate();
    join("send", 2);
    await clock.pass(0);
    clock.sleep(10_000_000);
    join("read", 3);
    await clock.pass(0);
    expect(ends).toEqual(["send cancelled"]);
    await clock.pass(3_000);
    expect([ends, clock.waiting()]).toEqual([["send cancelled", "read again"], 0]);
  });

  it.each([
    { why: "an hour back", byMs: -3_600_000, ends: ["send again"] },
    { why: "a minute forward", byMs: 60_000, ends: ["send again"] },
    { why: "an hour forward, which is as if it had slept", byMs: 3_600_000, ends: ["send cancelled"] },
  ])("a clock that is set $why makes no wait longer", async ({ byMs, ends: expected }) => {
    const { clock, ends, join } = aGate();
    join("send", 5);
    await clock.pass(1_500);
    clock.set(byMs);
    await clock.pass(3_500);
    expect([ends, clock.waiting()]).toEqual([expected, 0]);
  });

  it("cancelled, all end at once; until it would have ended nobody waits again, and then they do", async () => {
    const { clock, told, gate, ends, join } = aGate();
    join("save", 7);
    join("read", 2);
    await clock.pass(3_000);
    gate.cancel();
    await clock.pass(0);
    expect([ends, told.at(-1)]).toEqual([["save cancelled", "read cancelled"], null]);
    join("read back", 9);
    await clock.pass(3_999);
    expect(ends).toEqual(["save cancelled", "read cancelled", "read back cancelled"]);
    await clock.pass(1);
    join("pressed again", 2);
    await clock.pass(2_000);
    expect(ends.at(-1)).toBe("pressed again again");
    expect(clock.waiting()).toBe(0);
  });

  it.each([
    { why: "at once", afterMs: 0 },
    { why: "a minute later, of the service's five", afterMs: 60_000 },
  ])("an act that is begun after Cancel waits and counts down anew: $why", async ({ afterMs }) => {
    const { clock, told, gate, ends, join } = aGate();
    join("save", 300);
    await clock.pass(1_000);
    gate.cancel();
    await clock.pass(0);
    join("read back", 299);
    await clock.pass(afterMs);
    gate.begin();
    join("pressed", 2);
    await clock.pass(1_999);
    expect(ends).toEqual(["save cancelled", "read back cancelled"]);
    await clock.pass(1);
    expect([ends.at(-1), told.slice(-4)]).toEqual(["pressed again", [null, 2, 1, null]]);
  });

  it("what follows of a cancelled act begins no other, also where it fails half way", async () => {
    const { clock, gate, ends, join } = aGate();
    join("save", 300);
    gate.cancel();
    await clock.pass(0);
    const reply = (): void => gate.following(() => gate.begin());
    reply();
    expect(() => gate.following(() => fail())).toThrow("half way");
    join("read back", 299);
    await clock.pass(0);
    expect(ends).toEqual(["save cancelled", "read back cancelled"]);
    gate.begin();
    join("pressed", 1);
    await clock.pass(1_000);
    expect(ends.at(-1)).toBe("pressed again");
  });

  it("an act that is begun while another waits joins its wait", async () => {
    const { clock, gate, ends, join } = aGate();
    join("read", 3);
    gate.begin();
    join("pressed", 1);
    await clock.pass(2_999);
    expect(ends).toEqual([]);
    await clock.pass(1);
    expect(ends).toEqual(["read again", "pressed again"]);
  });

  it("Cancel that is pressed twice is one: what follows of the act does not wait", async () => {
    const { clock, gate, ends, join } = aGate();
    join("save", 300);
    gate.cancel();
    gate.cancel();
    await clock.pass(0);
    join("read back", 5);
    await clock.pass(0);
    expect(ends).toEqual(["save cancelled", "read back cancelled"]);
  });

  it("Cancel while nobody waits does nothing", async () => {
    const { clock, told, gate, ends, join } = aGate();
    gate.cancel();
    join("read", 1);
    await clock.pass(1_000);
    expect([told, ends]).toEqual([[1, null], ["read again"]]);
  });

  it("a control that has gone asks nothing again, and its timer ends", async () => {
    const { clock, gate, ends, join } = aGate();
    join("save", 300);
    gate.stop();
    join("later", 1);
    await clock.pass(1_000);
    expect([ends.sort(), clock.waiting()]).toEqual([["later cancelled", "save cancelled"], 0]);
  });

  it("however they come and go: each ends once, never before its own time unless cancelled, and no timer is left", async () => {
    const act = fc.oneof(
      fc.record({ kind: fc.constant("join" as const), seconds: fc.integer({ min: 1, max: 300 }) }),
      fc.record({ kind: fc.constant("pass" as const), milliseconds: fc.integer({ min: 0, max: 60_000 }) }),
      fc.constant({ kind: "cancel" as const }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 20 }), fc.constantFrom(0, 1, 999), async (acts, lateMs) => {
        const clock = aClock(lateMs);
        const told: (number | null)[] = [];
        const gate = createBusyGate(clock.wait, clock.nowMs, (seconds) => told.push(seconds));
        const joined: { due: number; ends: (readonly [boolean, number])[] }[] = [];
        for (const each of acts) {
          if (each.kind === "pass") await clock.pass(each.milliseconds);
          else if (each.kind === "cancel") gate.cancel();
          else {
            const one: (typeof joined)[number] = { due: clock.nowMs() + each.seconds * 1000, ends: [] };
            joined.push(one);
            void gate.patience(each.seconds).then((isOver) => one.ends.push([isOver, clock.nowMs()]));
          }
        }
        await clock.pass(400_000);
        for (const { due, ends } of joined) {
          expect(ends).toHaveLength(1);
          for (const [isOver, at] of ends) if (isOver) expect(at).toBeGreaterThanOrEqual(due);
        }
        expect([told.at(-1) ?? null, clock.waiting()]).toEqual([null, 0]);
        expect(told.every((seconds) => seconds === null || (Number.isInteger(seconds) && seconds >= 1))).toBe(true);
      }),
    );
  });
});
