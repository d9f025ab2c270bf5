import { dirname, join, normalize } from "node:path/posix";
import { importsOf, readProjectFile, trackedFiles } from "../repository/projectFiles";

const inRooms = trackedFiles().filter((file) => /^host\/server\/\w+\/.*\.ts$/.test(file));
/** What stands outside the rooms puts them together, or is known to all of them. */
const roomOf = (file: string): string | undefined => /^host\/server\/(\w+)\//.exec(file)?.[1];

/** The rooms that a room imports from. */
function knownRooms(): ReadonlyMap<string, ReadonlySet<string>> {
  const known = new Map<string, Set<string>>();
  for (const file of inRooms) {
    const room = roomOf(file) ?? "";
    const others = importsOf(readProjectFile(file)).map((path) => roomOf(normalize(join(dirname(file), path))));
    const all = known.get(room) ?? new Set<string>();
    for (const other of others) if (other !== undefined && other !== room) all.add(other);
    known.set(room, all);
  }
  return known;
}

it("the server has its rooms", () => {
  expect([...knownRooms().keys()].sort()).toEqual(
    [
      "batch",
      "describe",
      "door",
      "exact",
      "fetch",
      "http",
      "metadata",
      "query",
      "rules",
      "store",
      "wire",
      "writes",
    ].sort(),
  );
});

// data runs one way: a room that is read can be read without the rooms that use it
it("no two rooms of the server know each other, directly or around", () => {
  const known = knownRooms();
  const reached = (from: string, seen = new Set<string>()): ReadonlySet<string> => {
    for (const next of known.get(from) ?? []) if (!seen.has(next)) reached(next, seen.add(next));
    return seen;
  };
  expect([...known.keys()].filter((room) => reached(room).has(room))).toEqual([]);
});
