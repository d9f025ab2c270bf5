import { median } from "../support/median.mjs";
import { digits, tableOf } from "../support/table.mjs";
import { turnsOf } from "../support/turns.mjs";
import { linesOf } from "./lines.mjs";
import { changeTotals, counted, ourModule, totalsOf } from "./module.mjs";
import { timed, timesFor } from "./timed.mjs";

const key = ({ lines, groups }) => `${lines}/${groups}`;

/** An invoice with a line edited again and again, another one each time, as the controls have its totals follow. */
function editing({ lines, groups }) {
  const details = counted(ourModule.parse(linesOf("typical", lines, groups)));
  let totals = totalsOf(details);
  let place = 0;
  return () => {
    const before = details[place];
    const other = details[(place + 7) % lines].figures.amount;
    const after = { ...before, figures: { ...before.figures, amount: other } };
    totals = changeTotals(totals, [[before, after]]);
    details[place] = after;
    place = (place + 1) % lines;
  };
}

/** What one edit costs among so many lines, and among so many groups. */
export function edits({ quick, rounds }) {
  const sizes = quick ? [100, 1_000, 5_000] : [100, 1_000, 10_000, 100_000];
  const cells = [
    ...sizes.map((lines) => ({ lines, groups: 25 })),
    ...sizes.map((groups) => ({ lines: groups, groups })),
  ];
  const running = cells.map((cell) => {
    const work = editing(cell);
    return { ...cell, work, times: timesFor(work), cpu: [], wall: [] };
  });
  for (const { order } of turnsOf(running, rounds)) {
    for (const each of order) {
      const { cpu, wall } = timed(each.work, each.times);
      each.cpu.push(cpu);
      each.wall.push(wall);
    }
  }
  const rows = running.map(({ lines, groups, cpu, wall }) => ({ lines, groups, ns: median(cpu), wall: median(wall) }));
  const last = sizes.at(-1);
  const shown = rows.map(({ lines, groups, ns, wall }) => [
    `${lines.toLocaleString("en")} lines on ${groups.toLocaleString("en")} contract lines`,
    digits(ns / 1000),
    digits(wall / 1000),
    digits(ns / rows.find((row) => row.lines === 100 && (row.groups === 25) === (groups === 25)).ns),
  ]);
  return {
    rows,
    few: { lines: key({ lines: 100, groups: 25 }), groups: key({ lines: 100, groups: 100 }) },
    most: { lines: key({ lines: last, groups: 25 }), groups: key({ lines: last, groups: last }) },
    middle: key({ lines: quick ? 1_000 : 10_000, groups: 25 }),
    table: tableOf(["one edit", "µs, processor", "by the clock", "× that at 100"], shown),
  };
}
