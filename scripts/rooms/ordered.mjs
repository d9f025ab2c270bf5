/**
 * The order of the items in each row, so that few arrows cross: each goes to the middle of what it is joined with, to
 * and fro, and neighbours change places as long as that helps. The items of one group stay together, the groups in the
 * order of their names.
 *
 * @param {import("./placed.mjs").Item[]} items
 * @returns {import("./placed.mjs").Item[][]} by row, from left to right; the same for the same items
 */
export function ordered(items) {
  const rows = Array.from({ length: 1 + Math.max(...items.map(({ row }) => row)) }, (_, row) =>
    items.filter((item) => item.row === row).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
  );
  let best = { rows: rows.map((row) => [...row]), crossings: allCrossings(rows) };
  for (let pass = 0; pass < 24; pass += 1) {
    const isDown = pass % 2 === 0;
    for (const row of isDown ? rows : [...rows].reverse()) toTheMiddle(row, rows, isDown ? "above" : "below");
    const crossings = allCrossings(rows);
    if (crossings < best.crossings) best = { rows: rows.map((row) => [...row]), crossings };
  }
  changePlaces(best.rows);
  return best.rows;
}

const keyOf = ({ group, id }) => `${group} ${id}`;

function toTheMiddle(row, rows, side) {
  const middles = new Map();
  row.forEach((item, index) => {
    const places = item[side].map((other) => rows[other.row].indexOf(other));
    middles.set(item, places.length > 0 ? places.reduce((sum, place) => sum + place, 0) / places.length : index);
  });
  row.sort((a, b) => (a.group === b.group ? middles.get(a) - middles.get(b) : keyOf(a) < keyOf(b) ? -1 : 1));
}

function changePlaces(rows) {
  for (let hasHelped = true; hasHelped;) {
    hasHelped = false;
    for (const row of rows) {
      for (let left = 0; left + 1 < row.length; left += 1) {
        if (row[left].group !== row[left + 1].group) continue;
        const before = allCrossings(rows);
        const swap = () => ([row[left], row[left + 1]] = [row[left + 1], row[left]]);
        swap();
        if (allCrossings(rows) < before) hasHelped = true;
        else swap();
      }
    }
  }
}

const allCrossings = (rows) => rows.slice(1).reduce((sum, row, above) => sum + crossingsOf(rows[above], row), 0);

function crossingsOf(upper, lower) {
  const lines = upper.flatMap((item, from) => item.below.map((other) => [from, lower.indexOf(other)]));
  let count = 0;
  lines.forEach(([from, to], index) => {
    for (const [otherFrom, otherTo] of lines.slice(index + 1)) if ((from - otherFrom) * (to - otherTo) < 0) count += 1;
  });
  return count;
}
