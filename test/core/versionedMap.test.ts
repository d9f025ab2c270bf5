import fc from "fast-check";
import { VersionedMap } from "../../shared/core/versionedMap";

const keys = (count: number) => Array.from({ length: count }, (_, n) => [`key ${n}`, n] as const);

describe("VersionedMap", () => {
  it("is empty without entries", () => {
    const map = VersionedMap.of<number>([]);
    expect([...map]).toEqual([]);
    expect(map.get("a")).toBeUndefined();
    expect([...map.with([["a", 1]])]).toEqual([["a", 1]]);
  });

  it("takes a key out, and in again in its place", () => {
    const out = VersionedMap.of<number>(keys(3)).with([["key 1", undefined]]);
    expect([...out].map(([key]) => key)).toEqual(["key 0", "key 2"]);
    expect([...out.with([["key 1", 7]])].map(([key]) => key)).toEqual(["key 0", "key 1", "key 2"]);
  });

  it("finds the last of more than fit in two levels of blocks", () => {
    const map = VersionedMap.of<number>(keys(40_000)).with([["one more", 1]]);
    expect([map.get("key 0"), map.get("key 32767"), map.get("key 39999"), map.get("one more")]).toEqual([
      0, 32767, 39999, 1,
    ]);
  });
});

it("every version stays what it was, also where two came of one", () => {
  const anyChange = fc.tuple(fc.constantFrom("a", "b", "c", "d"), fc.option(fc.nat(9), { nil: undefined }));
  const anySteps = fc.array(fc.tuple(fc.nat(), fc.array(anyChange, { maxLength: 3 })), { maxLength: 12 });
  fc.assert(
    fc.property(anySteps, (steps) => {
      const versions = [
        { map: VersionedMap.of<number>([["a", 0]]), plain: new Map<string, number | undefined>([["a", 0]]) },
      ];
      for (const [from, changes] of steps) {
        const before = versions[from % versions.length];
        if (before) versions.push({ map: before.map.with(changes), plain: new Map([...before.plain, ...changes]) });
      }
      for (const { map, plain } of versions) {
        for (const key of ["a", "b", "c", "d"]) expect(map.get(key)).toBe(plain.get(key));
        const present = [...plain].filter(([, value]) => value !== undefined);
        expect([...map].sort()).toEqual(present.sort());
      }
    }),
  );
});
