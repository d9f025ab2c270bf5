import { ordered } from "./ordered.mjs";
import { shared } from "./roomArrows.mjs";
import { spreadOut } from "./spreadOut.mjs";

/**
 * @typedef {object} Item a room's box, or the place of an arrow in a row that it goes past (without `label`)
 * @property {string} id
 * @property {string} group
 * @property {string | undefined} label
 * @property {number} row
 * @property {number} width
 * @property {Item[]} above what it is joined with in the row above
 * @property {Item[]} below
 * @property {number} x its middle
 */

const rowHeight = 36;
const rowGap = 48;
const inset = 24;
const titleHeight = 30;
const letterWidth = 8;

/**
 * Where each box, each frame round the rooms of one group, and each arrow stands. All boxes of a row are as high, and an
 * arrow that goes past a row has a place of its own in it: so no line goes through a box.
 *
 * @param {ReturnType<typeof import("./layers.mjs").inLayers>} given
 */
export function placed({ rooms, arrows }) {
  const boxes = rooms.map((room) => ({
    ...room,
    width: Math.max(72, room.label.length * letterWidth + 32),
    above: [],
    below: [],
  }));
  const lastOfControls = Math.max(...boxes.filter(({ group }) => group !== shared).map(({ row }) => row));
  const ways = arrows.map((arrow) => wayOf(arrow, boxes, lastOfControls));
  const items = [...boxes, ...ways.flatMap(({ stops }) => stops.slice(1, -1))];

  // the controls stand side by side, what both stand on below them
  const groups = [...new Set(rooms.map(({ group }) => group))];
  const bounds = (group) => ({
    from: group !== shared && group !== groups[0] ? 1.5 * inset : -Infinity,
    to: group !== shared && group === groups[0] ? -1.5 * inset : Infinity,
  });
  spreadOut(ordered(items), bounds);
  const left = Math.min(...items.map(({ x, width }) => x - width / 2)) - 2 * inset;
  for (const item of items) {
    item.x = Math.round(item.x - left);
    const below = item.row > lastOfControls ? 2.5 * inset : 0;
    item.y = 2 * inset + titleHeight + item.row * (rowHeight + rowGap) + below;
  }
  const frames = framesOf(groups, items);
  return {
    boxes: boxes.map(({ id, group, label, x, y, width }) => ({ id, group, label, x, y, width })),
    frames,
    arrows: linesOf(ways),
    rowHeight,
    width: Math.max(...frames.map(({ right }) => right)) + inset,
    height: Math.max(...frames.map(({ bottom }) => bottom)) + inset,
  };
}

/** An arrow with all that it joins, from the top down, and a place in each row between. */
function wayOf({ from, to, isBack }, boxes, lastOfControls) {
  const [upper, lower] = (isBack ? [to, from] : [from, to]).map((id) => boxes.find((box) => box.id === id));
  const stops = [upper];
  for (let row = upper.row + 1; row < lower.row; row += 1) {
    const group = row > lastOfControls ? shared : upper.group;
    stops.push({ id: `${from} ${to} ${row}`, group, row, width: 8, above: [], below: [] });
  }
  stops.push(lower);
  stops.slice(1).forEach((stop, index) => {
    stop.above.push(stops[index]);
    stops[index].below.push(stop);
  });
  return { group: boxes.find(({ id }) => id === from).group, isBack, stops };
}

function framesOf(groups, items) {
  const frames = groups.map((group) => {
    const own = items.filter((item) => item.group === group);
    const top = Math.min(...own.map(({ y }) => y)) - inset;
    const bottom = Math.max(...own.map(({ y }) => y)) + rowHeight + inset;
    return {
      group,
      left: Math.min(...own.map(({ x, width }) => x - width / 2)) - inset,
      right: Math.max(...own.map(({ x, width }) => x + width / 2)) + inset,
      // arrows come in from above where all is shared: its title is below
      ...(group === shared ? { top, bottom: bottom + titleHeight } : { top: top - titleHeight, bottom }),
    };
  });
  const [left, right] = [
    Math.min(...frames.map((frame) => frame.left)),
    Math.max(...frames.map((frame) => frame.right)),
  ];
  return frames.map((frame) => (frame.group === shared ? { ...frame, left, right } : frame));
}

/** Arrows as points from the top down; where several leave a box, or come in, they stand beside each other. */
function linesOf(ways) {
  const ends = ways.flatMap(({ stops }) => [
    { box: stops[0], side: "below", towards: stops[1], stops },
    { box: stops.at(-1), side: "above", towards: stops.at(-2), stops },
  ]);
  const xOf = ({ box, side, towards, stops }) => {
    const beside = ends.filter((end) => end.box === box && end.side === side);
    beside.sort((a, b) => a.towards.x - b.towards.x);
    const apart = Math.min(18, (box.width - 24) / Math.max(1, beside.length - 1));
    const place = beside.findIndex((end) => end.stops === stops && end.towards === towards);
    return Math.round(box.x + (place - (beside.length - 1) / 2) * apart);
  };
  return ways.map(({ group, isBack, stops }, index) => {
    const between = stops.slice(1, -1).flatMap(({ x, y }) => [
      { x, y },
      { x, y: y + rowHeight },
    ]);
    const first = { x: xOf(ends[2 * index]), y: stops[0].y + rowHeight };
    const last = { x: xOf(ends[2 * index + 1]), y: stops.at(-1).y };
    return { group, isBack, points: [first, ...between, last] };
  });
}
