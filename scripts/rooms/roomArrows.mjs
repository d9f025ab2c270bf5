import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { controlNames } from "../controlNames.mjs";
import { importsOf } from "../eslint/noCircles.mjs";

/** What both controls stand on; drawn below them. */
export const shared = "shared";

/**
 * @typedef {{ id: string, group: string, label: string }} Room `group`: a control, or what both share
 * @typedef {{ from: string, to: string }} Arrow from a room to one that it imports, by their ids
 */

/**
 * The rooms of what is bundled, and which of them imports which, types included.
 *
 * A room is a folder with sources in a control or in `shared`, with all that is below it. What stands beside the rooms
 * of a control is one more, by the names of its files.
 *
 * @returns {{ rooms: Room[], arrows: Arrow[] }} in the order of their names
 */
export function roomArrows(root) {
  const rooms = new Map();
  const roomOf = new Map();
  for (const group of [...controlNames(), shared]) {
    for (const path of sourcesBelow(join(root, group))) {
      const [first, ...below] = relative(join(root, group), path).replaceAll("\\", "/").split("/");
      const isBeside = below.length === 0;
      const id = isBeside ? group : `${group}/${first}`;
      const label = isBeside ? [rooms.get(id)?.label ?? [], plainName(first)].flat().join(", ") : first;
      rooms.set(id, { id, group, label });
      roomOf.set(path, id);
    }
  }
  const found = new Set();
  for (const [path, from] of roomOf) {
    for (const to of importsOf(path).flatMap((each) => roomOf.get(each) ?? [])) {
      if (to !== from) found.add(`${from} ${to}`);
    }
  }
  const arrows = [...found].sort().map((arrow) => {
    const [from, to] = arrow.split(" ");
    return { from, to };
  });
  return { rooms: [...rooms.values()].sort(byId), arrows };
}

const byId = (a, b) => (a.id < b.id ? -1 : 1);

const plainName = (file) => file.replace(/\.tsx?$/, "");

/** Files of source in a folder, in the order of their names; what is generated is nobody's room. */
function sourcesBelow(folder) {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "generated" ? [] : sourcesBelow(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}
