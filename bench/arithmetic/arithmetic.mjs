import { median } from "../support/median.mjs";
import { digits, tableOf } from "../support/table.mjs";
import { turnsOf } from "../support/turns.mjs";
import { edits } from "./edits.mjs";
import { libraries, wholeNumbers } from "./libraries.mjs";
import { linesOf, sets } from "./lines.mjs";
import { ourModule } from "./module.mjs";
import { waysToShare } from "./shares.mjs";
import { timed, timesFor } from "./timed.mjs";
import { textsOf, wrongOf } from "./wrong.mjs";

/** By the set and the number of lines: the sizes on everyday lines, and the sets at one size. */
const cells = (quick) => {
  const [small, middle, large] = quick ? [100, 1_000, 10_000] : [100, 10_000, 100_000];
  const sizes = [small, middle, large].map((count) => ({ set: "typical", count }));
  return [...sizes, ...["half", "extreme", "mixed1", "mixed10"].map((set) => ({ set, count: middle }))];
};

const contestants = [ourModule, ...libraries];

/** Measures contestants on the same work by turns: the middle of all rounds, in nanoseconds a piece. */
function race(pieces, rounds, works) {
  const running = works.map(({ name, work }) => ({ name, work, times: timesFor(work), cpu: [], wall: [] }));
  for (const { order } of turnsOf(running, rounds)) {
    for (const each of order) {
      const { cpu, wall } = timed(each.work, each.times);
      each.cpu.push(cpu / pieces);
      each.wall.push(wall / pieces);
    }
  }
  return new Map(running.map(({ name, cpu, wall }) => [name, { cpu: median(cpu), wall: median(wall) }]));
}

function recomputed({ set, count }, rounds) {
  const lines = linesOf(set, count);
  const works = contestants.map(({ name, parse, run }) => {
    const operands = parse(lines);
    return { name, work: () => run(operands) };
  });
  return race(count, rounds, works);
}

/** Every figure of every set against the judge's. */
function judged(count) {
  return Object.keys(sets).map((set) => {
    const lines = linesOf(set, count);
    const textsBy = (library) => textsOf(library, library.run(library.parse(lines)));
    const right = textsBy(wholeNumbers);
    return { set, of: new Map(contestants.map((library) => [library.name, wrongOf(right, textsBy(library))])) };
  });
}

function shared(count, rounds) {
  const lines = linesOf("typical", count);
  const amounts = textsOf(wholeNumbers, wholeNumbers.run(wholeNumbers.parse(lines))).lines;
  const parsed = waysToShare.map((way) => ({ ...way, given: way.parse("12345.67", amounts) }));
  const texts = parsed.map(({ run, given, cents }) => run(...given).map(cents));
  const times = race(
    count,
    rounds,
    parsed.map(({ name, run, given }) => ({ name, work: () => run(...given) })),
  );
  const others = (place) => texts[1].filter((text, at) => texts[place][at] !== text).length;
  return parsed.map(({ name }, place) => ({ name, ...times.get(name), otherwise: others(place) }));
}

export async function measure({ quick, say }) {
  const rounds = quick ? 3 : 7;
  const measured = cells(quick).map((cell) => {
    say(`${cell.set}, ${cell.count.toLocaleString("en")} lines …`);
    return { ...cell, times: recomputed(cell, rounds) };
  });
  const judgedCount = quick ? 2_000 : 100_000;
  say("Right or wrong …");
  const wrong = judged(judgedCount);
  say("Shares and edits …");
  const ways = shared(quick ? 1_000 : 10_000, rounds);
  const edited = edits({ quick, rounds });
  const cpu = ({ times }, name) => times.get(name).cpu;
  const ours = (cell) => cpu(cell, ourModule.name);
  const [, middle, large, , extreme, mixed1, mixed10] = measured;
  const wrongOurs = wrong.reduce(
    (all, { of }) => all + of.get(ourModule.name).lines + of.get(ourModule.name).totals,
    0,
  );
  const oneEdit = new Map(edited.rows.map(({ lines, groups, ns }) => [`${lines}/${groups}`, ns]));
  return {
    tables: [speedTable(measured), wrongTable(wrong, judgedCount), sharesTable(ways), edited.table],
    figures: {
      wrong: wrongOurs,
      toBigInt: ours(large) / cpu(large, "BigInt"),
      toNumbered: ours(large) / cpu(large, "BigInt, groups numbered"),
      toDecimal: ours(large) / cpu(large, "decimal.js"),
      mixed1ToClean: ours(mixed1) / ours(middle),
      mixed10ToDecimal: ours(mixed10) / cpu(mixed10, "decimal.js"),
      extremeToDecimal: ours(extreme) / cpu(extreme, "decimal.js"),
      sharesToBigInt: ways[0].cpu / ways[1].cpu,
      sharesOtherwise: ways[0].otherwise,
      editOfLines: oneEdit.get(edited.most.lines) / oneEdit.get(edited.few.lines),
      editOfGroups: oneEdit.get(edited.most.groups) / oneEdit.get(edited.few.groups),
      recomputeToEdit: (ours(middle) * middle.count) / oneEdit.get(edited.middle),
    },
  };
}

const count = (number) => number.toLocaleString("en");

function speedTable(measured) {
  const heading = ["ns per line: processor (clock), × decimal.js"];
  for (const { set, count: lines } of measured) heading.push(`${set} ${count(lines)}`);
  const rows = contestants.map(({ name }) => [
    name,
    ...measured.map(({ times }) => {
      const { cpu, wall } = times.get(name);
      return `${digits(cpu)} (${digits(wall)}), ${digits(cpu / times.get("decimal.js").cpu)}`;
    }),
  ]);
  return tableOf(heading, rows);
}

function wrongTable(wrong, lines) {
  const heading = [`wrong lines of ${count(lines)} + wrong sums`, ...wrong.map(({ set }) => set)];
  const rows = contestants.map(({ name }) => [
    name,
    ...wrong.map(({ of }) => `${count(of.get(name).lines)} + ${count(of.get(name).totals)}`),
  ]);
  return tableOf(heading, rows);
}

function sharesTable(ways) {
  const rows = ways.map(({ name, cpu, wall, otherwise }) => [
    name,
    ...[cpu, wall, cpu / ways[1].cpu].map(digits),
    count(otherwise),
  ]);
  return tableOf(["shares", "ns per share, processor", "by the clock", "× BigInt", "other than BigInt's"], rows);
}
