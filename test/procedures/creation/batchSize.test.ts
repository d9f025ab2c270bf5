import fc from "fast-check";
import { firstBatchRows, nextBatchRows } from "../../../shared/procedures/creation/batchSize";
import { growingPauses } from "../../../shared/procedures/progress";

describe("how many rows the next batch has", () => {
  it.each([
    { why: "quick: twice as many", rows: 25, tookMs: 1_000, next: 50 },
    { why: "twice as many just stay comfortable", rows: 100, tookMs: 36_000, next: 200 },
    { why: "twice as many would not: as many", rows: 100, tookMs: 36_001, next: 100 },
    { why: "at 60 % of two minutes: as many", rows: 100, tookMs: 72_000, next: 100 },
    { why: "uncomfortable: half", rows: 100, tookMs: 72_001, next: 50 },
    { why: "never more than 500", rows: 400, tookMs: 0, next: 500 },
    { why: "nor beyond it once there", rows: 500, tookMs: 0, next: 500 },
    { why: "never fewer than one", rows: 1, tookMs: 119_000, next: 1 },
    { why: "halves of odd numbers are cut", rows: 25, tookMs: 100_000, next: 12 },
  ])("$why: $rows rows in $tookMs ms, then $next", ({ rows, tookMs, next }) =>
    expect(nextBatchRows(rows, tookMs)).toBe(next),
  );

  it("begins with 25", () => expect(firstBatchRows).toBe(25));

  it("stays within a batch's limits however long it takes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(200_000), (rows, tookMs) => {
        const next = nextBatchRows(rows, tookMs);
        expect(next).toBeGreaterThanOrEqual(1);
        expect(next).toBeLessThanOrEqual(500);
      }),
    );
  });
});

describe("growing pauses", () => {
  it("begin with a second, grow to twenty, and add up to the time given", () => {
    const pauses = [...growingPauses(150_000)];
    expect(pauses.slice(0, 4)).toEqual([1000, 1600, 2560, 4096]);
    expect(Math.max(...pauses)).toBe(20_000);
    expect(pauses.reduce((sum, pause) => sum + pause, 0)).toBe(150_000);
  });

  it("none is shorter than the one before it but the last", () => {
    const pauses = [...growingPauses(150_000)].slice(0, -1);
    expect([...pauses].sort((a, b) => a - b)).toEqual(pauses);
  });
});
