import { median, quantile } from "../support/median.mjs";
import { digits, tableOf } from "../support/table.mjs";
import { ours, peers } from "./contestants.mjs";

const grids = [ours, ...peers].map(({ name }) => name);
const speeds = ["normal", "slow"];
/** The first edits bring their own things, such as the buttons of undo; what counts is what every further one costs. */
const warmUp = 2;

/** What was seen of a grid with so many rows, at one speed, over all rounds. */
function seen(looks, grid, rows, speed) {
  const own = looks.filter((look) => look.grid === grid && look.rows === rows);
  const at = own.map((look) => look[speed]);
  const edits = at.flatMap((look) => look.edits.slice(warmUp));
  const jumps = at.flatMap((look) => look.jumps);
  const middle = (all, key) => median(all.map((each) => each[key]).filter((value) => value !== undefined));
  return {
    first: middle(at, "first"),
    firstCpu: middle(at, "firstCpu"),
    opened: middle(at, "opened"),
    whole: middle(at, "whole"),
    wholeCpu: middle(at, "wholeCpu"),
    editCpu: middle(edits, "cpu"),
    editTask: middle(edits, "task"),
    painted: middle(edits, "painted"),
    worstPainted: quantile(
      edits.map(({ painted }) => painted),
      1,
    ),
    longFrames: median(at.map(({ scrolled }) => (100 * scrolled.long) / scrolled.steps)),
    longTasks: median(at.map(({ scrolled }) => scrolled.longTasks)),
    blank: median(at.map(({ scrolled }) => scrolled.missing)),
    scrollCpu: median(at.map(({ scrolled }) => scrolled.cpu / scrolled.steps)),
    jumpFrames: median(jumps.map(({ frames }) => frames)),
    jumpMs: median(jumps.map(({ ms }) => ms)),
    heapMb: middle(own, "heapMb"),
    nodes: middle(own, "nodes"),
  };
}

const columns = [
  ["first rows, ms", "first"],
  ["its processor", "firstCpu"],
  ["edit: script + layout, processor ms", "editCpu"],
  ["edit → painted total, ms", "painted"],
  ["worst", "worstPainted"],
  ["frames over 25 ms scrolling, %", "longFrames"],
  ["long tasks", "longTasks"],
  ["blank places", "blank"],
  ["processor ms a step", "scrollCpu"],
  ["jump, frames", "jumpFrames"],
  ["jump, ms", "jumpMs"],
  ["heap, MB", "heapMb"],
  ["nodes", "nodes"],
];

const sizesOf = (looks) => [...new Set(looks.map(({ rows }) => rows))];

export function tablesOf(looks) {
  const tables = sizesOf(looks).flatMap((rows) =>
    speeds.map((speed) => {
      // what is held does not hang on the speed
      const shown = speed === "normal" ? columns : columns.slice(0, -2);
      const heading = `${rows.toLocaleString("en")} rows${speed === "slow" ? ", slowed four times" : ""}`;
      const body = grids.map((grid) => {
        const all = seen(looks, grid, rows, speed);
        return [grid, ...shown.map(([, key]) => digits(all[key]))];
      });
      return tableOf([heading, ...shown.map(([title]) => title)], body);
    }),
  );
  const opened = sizesOf(looks).map((rows) => {
    const { opened: first, whole, wholeCpu } = seen(looks, ours.name, rows, "normal");
    return [rows.toLocaleString("en"), ...[first, whole, wholeCpu].map(digits)];
  });
  const heading = ["InvoiceReview opens, lines", "first rows, ms", "all read, ms", "its processor, ms"];
  return [...tables, tableOf(heading, opened)];
}

/** What the goals ask for: the largest size against the smallest, and against the others in the same run. */
export function figuresOf(looks) {
  const sizes = sizesOf(looks);
  const [few, many] = [sizes[0], sizes.at(-1)];
  const own = (rows, speed = "normal") => seen(looks, ours.name, rows, speed);
  const peer = (name, rows = many) => seen(looks, name, rows, "normal");
  const [fluent, , agGrid] = peers.map(({ name }) => name);
  const all = sizes.flatMap((rows) => speeds.map((speed) => own(rows, speed)));
  const most = (key, of = all) => Math.max(...of.map((each) => each[key]));
  const usual = sizes.map((rows) => own(rows));
  return {
    rows: many,
    editCpu: own(many).editCpu,
    editGrowth: own(many).editCpu / own(few).editCpu,
    editToAgGrid: own(many).editCpu / peer(agGrid).editCpu,
    editToFluent: own(many).editCpu / peer(fluent).editCpu,
    painted: own(many).painted,
    paintedSlow: own(many, "slow").painted,
    worstPainted: own(many).worstPainted,
    worstPaintedSlow: own(many, "slow").worstPainted,
    firstGrowth: Math.max(...sizes.map((rows) => own(rows).first)) / own(few).first,
    firstToFluent: own(many).first / peer(fluent).first,
    longFrames: most("longFrames", usual),
    longTasks: most("longTasks", usual),
    blank: most("blank"),
    jumpFrames: most("jumpFrames"),
    heapMb: own(many).heapMb,
    heapToFluent: own(many).heapMb / peer(fluent).heapMb,
    nodesGrowth: own(many).nodes / own(few).nodes,
  };
}
