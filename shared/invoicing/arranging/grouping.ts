import { compareTexts } from "../../core/compareTexts";
import { LineDetail } from "../invoice";
import { transactionClasses } from "../words/transactionClass";

/** What lines can be put together by. */
export type GroupKind = "line" | "class" | "role" | "resource" | "task" | "day";

/** The groups of a grid from the outermost in; none puts all lines one after the other. */
export type Grouping = readonly GroupKind[];

/** As an invoice is opened. */
export const byLineAndClass: Grouping = ["line", "class"];

/** Those that are offered. */
export const groupings: readonly Grouping[] = [
  byLineAndClass,
  ["line"],
  ["class"],
  ["role"],
  ["resource"],
  ["task"],
  ["day"],
  [],
];

const valueIn: Readonly<Record<GroupKind, (detail: LineDetail) => string>> = {
  line: ({ lineId }) => lineId,
  class: ({ transactionClass }) => transactionClass,
  role: ({ roleOrCategory }) => roleOrCategory,
  resource: ({ resource }) => resource,
  task: ({ task }) => task,
  day: ({ date }) => date ?? "",
};

/** What a line shares with the others of its group: an id, a class, a text or a day; "" where it has none. */
export const groupValue = (kind: GroupKind, detail: LineDetail): string => valueIn[kind](detail);

/** A group's name among all of an invoice's, within the group that it is part of. */
export const groupKey = (kind: GroupKind, value: string, above = ""): string => `${above}${kind} ${value} `;

/** The groups that a line is in, from the outermost in. */
export function groupsOf(detail: LineDetail, grouping: Grouping): readonly string[] {
  let above = "";
  return grouping.map((kind) => (above = groupKey(kind, groupValue(kind, detail), above)));
}

/** By name, those without one last. */
const byName = (a: string, b: string): number => Number(a === "") - Number(b === "") || compareTexts(a, b);

const classes: readonly string[] = transactionClasses;

/** Lines of an invoice have an order of their own, which their ids do not tell. */
const orders: Readonly<Record<Exclude<GroupKind, "line">, (a: string, b: string) => number>> = {
  class: (a, b) => classes.indexOf(a) - classes.indexOf(b),
  role: byName,
  resource: byName,
  task: byName,
  day: byName,
};

/** The order of two groups of one kind: classes in theirs, days and names from the first on, those without one last. */
export const compareGroups = (kind: keyof typeof orders, a: string, b: string): number => orders[kind](a, b);
