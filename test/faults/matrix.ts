import { appendFileSync } from "node:fs";
import { cellsOf, type Cell } from "./cells";
import type { Journey } from "./journey";
import { explains, knownFaults, type KnownFault } from "./knownFaults";
import { play, type Played } from "./play";
import { openStage, type Stage } from "./stage";

/** A journey that was gone through without a fault, ready to meet some. */
export interface Recorded {
  readonly journey: Journey;
  readonly cells: readonly Cell[];
  /** Laws that a cell breaks; what is known of it is left out, and told apart. */
  readonly run: (cell: Cell) => Promise<Result>;
  readonly close: () => Promise<void>;
}

export interface Result {
  /** Empty is green. */
  readonly problems: readonly string[];
  readonly known: readonly KnownFault[];
}

/** Goes through a journey twice without a fault: what it asks for, and that it comes to the same each time. */
export async function record(journey: Journey): Promise<Recorded> {
  const stage: Stage = await openStage(journey);
  const faultless: Played = await play(stage, journey, null);
  const again = await play(stage, journey, null, faultless);
  const problems = [...faultless.problems, ...again.problems];
  if (problems.length > 0) throw new Error(`${journey.name} does not hold without a fault: ${problems.join("; ")}`);
  return {
    journey,
    cells: cellsOf(journey, faultless),
    run: async (cell) => {
      const { problems: broken } = await play(stage, journey, cell.meeting, faultless);
      const known = knownFaults.filter((fault) => broken.some((law) => explains(fault, cell.name, law)));
      return { problems: broken.filter((law) => !known.some((fault) => explains(fault, cell.name, law))), known };
    },
    close: async () => stage.close(),
  };
}

/** The same number for the same text and seed, spread evenly over 0 to 1. */
export function spreadOf(text: string, seed: string): number {
  let hash = 2_166_136_261;
  for (const character of `${seed} ${text}`) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  return (Math.imul(hash ^ (hash >>> 15), 2_246_822_519) >>> 0) / 2 ** 32;
}

/** Red cells as a list to read; every name runs alone with `npm run test:faults -- --only "<name>"`. */
export const redCells = (red: ReadonlyMap<string, readonly string[]>): string =>
  [...red].map(([name, problems]) => [name, ...problems.map((law) => `    ${law}`)].join("\n")).join("\n");

/** The tests of a part of the whole matrix, as scripts/faults.mjs chose it. */
export function matrixOf(journeys: readonly Journey[]): void {
  const { FAULTS_SEED = "0", FAULTS_SHARE = "1", FAULTS_ONLY = "", FAULTS_REPORT } = process.env;
  const share = Number(FAULTS_SHARE);
  it.each(journeys.map((journey) => [journey.name, journey] as const))("%s", async (name, journey) => {
    // a whole cell's name leaves the other journeys alone
    if (/^(review|wizard): .* \| /.test(FAULTS_ONLY) && !FAULTS_ONLY.startsWith(`${name} | `)) return;
    const recorded = await record(journey);
    const chosen = recorded.cells.filter(
      (cell) => cell.name.includes(FAULTS_ONLY) && spreadOf(cell.name, FAULTS_SEED) < share,
    );
    const red = new Map<string, readonly string[]>();
    const seen = new Set<KnownFault>();
    let knownCells = 0;
    for (const cell of chosen) {
      const { problems, known } = await recorded.run(cell);
      known.forEach((fault) => seen.add(fault));
      knownCells += known.length > 0 ? 1 : 0;
      if (problems.length > 0) red.set(cell.name, problems);
    }
    if (FAULTS_ONLY === "") {
      for (const fault of knownFaults.filter((each) => each.example.startsWith(`${name} | `) && !seen.has(each))) {
        const cell = recorded.cells.find((each) => each.name === fault.example);
        const again = cell && (await recorded.run(cell));
        if (!again?.known.includes(fault)) red.set(fault.example, ["is known as a fault, and holds by now"]);
      }
    }
    await recorded.close();
    if (FAULTS_REPORT)
      appendFileSync(FAULTS_REPORT, `${JSON.stringify([name, chosen.length, knownCells, [...red]])}\n`);
    if (red.size > 0) throw new Error(redCells(red));
  });
}
