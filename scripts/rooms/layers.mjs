import { shared } from "./roomArrows.mjs";

/**
 * Puts each room into a row below all that import it. What both controls share begins below the last row of a control.
 *
 * An arrow that leads back to where the walk from the top came from closes a circle: it is drawn, and counts for nothing
 * else. An arrow that a longer way already says is left out: one follows the way.
 *
 * @param {{ rooms: import("./roomArrows.mjs").Room[], arrows: import("./roomArrows.mjs").Arrow[] }} given
 * @returns the rooms with their `row`, 0 at the top, and the arrows that are drawn, `isBack` where one closes a circle
 */
export function inLayers({ rooms, arrows }) {
  const back = new Set(closing(rooms, arrows));
  const forward = arrows.filter((arrow) => !back.has(arrow));
  const targets = grouped(forward, ({ from }) => from);
  const sources = grouped(forward, ({ to }) => to);

  const rows = new Map();
  const rowOf = (id, lowest) => {
    if (!rows.has(id)) {
      const above = (sources.get(id) ?? []).map(({ from }) => 1 + rowOf(from, lowest));
      rows.set(id, Math.max(id.startsWith(`${shared}/`) ? lowest : 0, ...above));
    }
    return rows.get(id);
  };
  const isShared = ({ group }) => group === shared;
  const own = rooms.filter((room) => !isShared(room)).map(({ id }) => rowOf(id, 0));
  rooms.filter(isShared).forEach(({ id }) => rowOf(id, Math.max(-1, ...own) + 1));

  const reach = new Map();
  const reachedFrom = (id) => {
    if (!reach.has(id)) {
      const next = (targets.get(id) ?? []).map(({ to }) => to);
      reach.set(id, new Set(next.flatMap((to) => [to, ...reachedFrom(to)])));
    }
    return reach.get(id);
  };
  const isSaidAlready = ({ from, to }) => (targets.get(from) ?? []).some((arrow) => reachedFrom(arrow.to).has(to));
  return {
    rooms: rooms.map((room) => ({ ...room, row: rows.get(room.id) })),
    arrows: [
      ...forward.filter((arrow) => !isSaidAlready(arrow)).map((arrow) => ({ ...arrow, isBack: false })),
      ...[...back].map((arrow) => ({ ...arrow, isBack: true })),
    ],
  };
}

/** The arrows that lead back to a room on the way to them, walking from those that nobody imports. */
function closing(rooms, arrows) {
  const targets = grouped(arrows, ({ from }) => from);
  const imported = new Set(arrows.map(({ to }) => to));
  const found = [];
  const state = new Map();
  const walk = (id) => {
    state.set(id, "under way");
    for (const arrow of targets.get(id) ?? []) {
      if (state.get(arrow.to) === "under way") found.push(arrow);
      else if (!state.has(arrow.to)) walk(arrow.to);
    }
    state.set(id, "walked");
  };
  const entries = rooms.filter(({ id }) => !imported.has(id));
  for (const { id } of [...entries, ...rooms]) if (!state.has(id)) walk(id);
  return found;
}

function grouped(items, keyOf) {
  const groups = new Map();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
