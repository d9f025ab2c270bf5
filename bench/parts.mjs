/**
 * The parts of the bench, in the order they run. Each is loaded when it is its turn: what it needs may only just have been
 * installed. `measure` answers with tables for readers and with `figures`, by name, for the goals.
 *
 * @typedef {{ tables: readonly string[], figures: Readonly<Record<string, number>> }} Measured
 * @typedef {{ quick: boolean, say: (line: string) => void }} Run
 * @type {readonly { name: string, says: string, inBrowser: boolean, load: () => Promise<{ measure: (run: Run) => Promise<Measured> }> }[]}
 */
export const parts = [
  {
    name: "arithmetic",
    says: "the calculation module against number libraries, wrong results counted",
    inBrowser: false,
    load: () => import("./arithmetic/arithmetic.mjs"),
  },
  {
    name: "grid",
    says: "the line grid in the real control against other grids over the same rows",
    inBrowser: true,
    load: () => import("./grid/grid.mjs"),
  },
  {
    name: "requests",
    says: "requests, waves and bytes of each journey against the least possible",
    inBrowser: true,
    load: () => import("./requests/requests.mjs"),
  },
  {
    name: "start",
    says: "each bundle from its bytes to its first element, cold and warm",
    inBrowser: true,
    load: () => import("./start.mjs"),
  },
  {
    name: "memory",
    says: "invoices opened and closed one after the other: what is held at the end",
    inBrowser: true,
    load: () => import("./memory.mjs"),
  },
];
