/** Room between two boxes, and between a line and what is beside it. */
const gaps = { box: 26, line: 12 };

/** How strongly the two ends of a piece of an arrow draw at each other: longest in the straightest lines. */
const pullOf = (a, b) => (a.label ? 1 : 6) * (b.label ? 1 : 6);

/** Passes until nothing moves that a reader would see. */
const passes = 1000;

/**
 * Gives each item the middle `x` that makes the arrows short and straight, in the order of its row and clear of its
 * neighbours.
 *
 * @param {import("./placed.mjs").Item[][]} rows
 * @param {(group: string) => { from: number, to: number }} boundsOf what the items of a group stay between
 */
export function spreadOut(rows, boundsOf) {
  const parts = rows.flatMap((row) => [...new Set(row.map(({ group }) => group))].map((group) => partOf(row, group)));
  for (const part of parts)
    place(
      part,
      part.map((_, index) => index * 100),
      part.map(() => 1),
      boundsOf(part[0].group),
    );
  for (let pass = 0; pass < passes; pass += 1) {
    for (const part of pass % 2 === 0 ? parts : [...parts].reverse()) {
      const pulls = part.map((item) => [...item.above, ...item.below].map((other) => [pullOf(item, other), other.x]));
      const weights = pulls.map((all) => all.reduce((sum, [pull]) => sum + pull, 0) || 1);
      const wishes = pulls.map((all, index) =>
        all.length > 0 ? all.reduce((sum, [pull, x]) => sum + pull * x, 0) / weights[index] : part[index].x,
      );
      place(part, wishes, weights, boundsOf(part[0].group));
    }
  }
}

const partOf = (row, group) => row.filter((item) => item.group === group);

const apart = (a, b) => (a.width + b.width) / 2 + (a.label && b.label ? gaps.box : gaps.line);

/**
 * As near to their wishes as order and distance allow, by least squares: items that want to overlap become one block at
 * the mean of what they want.
 */
function place(items, wishes, weights, { from, to }) {
  const offsets = [0];
  items.slice(1).forEach((item, index) => offsets.push(offsets[index] + apart(items[index], item)));
  const blocks = [];
  items.forEach((_, index) => {
    let block = { at: wishes[index] - offsets[index], weight: weights[index], count: 1 };
    for (let last = blocks.at(-1); last && last.at > block.at; last = blocks.at(-1)) {
      const weight = last.weight + block.weight;
      block = {
        at: (last.at * last.weight + block.at * block.weight) / weight,
        weight,
        count: last.count + block.count,
      };
      blocks.pop();
    }
    blocks.push(block);
  });
  const lowest = from + items[0].width / 2;
  const highest = to - items.at(-1).width / 2 - offsets.at(-1);
  let index = 0;
  for (const { at, count } of blocks) {
    for (const end = index + count; index < end; index += 1) {
      items[index].x = Math.max(lowest, Math.min(highest, at)) + offsets[index];
    }
  }
}
