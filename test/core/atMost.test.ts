import { atMost } from "../../shared/core/atMost";

describe("at most so many at the same time", () => {
  it("what comes later waits until one has ended, also where that failed", async () => {
    const inTurn = atMost(() => 2);
    const ends: (() => void)[] = [];
    const begun: number[] = [];
    const done = [0, 1, 2, 3].map((at) =>
      inTurn(async () => {
        begun.push(at);
        await new Promise<void>((resolve, reject) => ends.push(at === 0 ? () => reject(new Error("no")) : resolve));
        return at;
      }).catch(() => null),
    );
    const settle = async (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
    await settle();
    expect(begun).toEqual([0, 1]);
    ends[0]?.();
    await settle();
    expect(begun).toEqual([0, 1, 2]);
    ends[1]?.();
    await settle();
    ends[2]?.();
    ends[3]?.();
    expect(await Promise.all(done)).toEqual([null, 1, 2, 3]);
  });
});
