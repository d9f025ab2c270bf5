import type { Cell } from "./cells";
import { faults } from "./faults";
import { knownFaults } from "./knownFaults";
import { record, redCells, spreadOf, type Recorded } from "./matrix";
import { reviewJourneys } from "./reviewJourneys";
import { wizardJourneys } from "./wizardJourneys";

// the same cells each time, one journey and one fault at least in each; npm run test:faults goes through all of them
const seed = "20261126";
const journeys = [...reviewJourneys, ...wizardJourneys];

let recorded: readonly Recorded[];
let slice: ReadonlySet<Cell>;
beforeAll(async () => {
  const all: Recorded[] = [];
  for (const journey of journeys) all.push(await record(journey));
  recorded = all;
  slice = sliceOf(all.flatMap(({ cells }) => cells));
});
afterAll(async () => {
  for (const { close } of recorded) await close();
});

/** Cells in the order of their hashes, as long as they bring a fault or a journey that is not there yet. */
function sliceOf(cells: readonly Cell[]): ReadonlySet<Cell> {
  const missing = new Set<unknown>([...faults, ...journeys]);
  const chosen = new Set<Cell>();
  const ordered = cells.map((cell) => [spreadOf(cell.name, seed), cell] as const).sort(([a], [b]) => a - b);
  for (const [, cell] of ordered) {
    const isNew = [cell.journey, cell.meeting.fault].filter((each) => missing.delete(each)).length > 0;
    if (isNew || knownFaults.some(({ example }) => example === cell.name)) chosen.add(cell);
  }
  return chosen;
}

it.each(journeys.map(({ name }) => name))(
  "%s: whatever fails, what is said is so, and there is a way on",
  async (name) => {
    const own = recorded.find(({ journey }) => journey.name === name);
    const red = new Map<string, readonly string[]>();
    for (const cell of own?.cells.filter((each) => slice.has(each)) ?? []) {
      const { problems } = (await own?.run(cell)) ?? { problems: ["not run"] };
      if (problems.length > 0) red.set(cell.name, problems);
    }
    expect(redCells(red)).toBe("");
  },
);

it("meets every fault and every journey, and the whole has at least 4,000 cells", () => {
  const met = [...slice];
  expect(new Set(met.map(({ meeting }) => meeting.fault)).size).toBe(faults.length);
  expect(new Set(met.map(({ journey }) => journey)).size).toBe(journeys.length);
  const names = recorded.flatMap(({ cells }) => cells.map((cell) => cell.name));
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(4_000);
});

// a table may not be empty, and this list is to be
for (const fault of knownFaults) {
  it(`known, and not mended yet: ${fault.why}`, async () => {
    const own = recorded.find(({ journey }) => fault.example.startsWith(`${journey.name} | `));
    const cell = own?.cells.find(({ name }) => name === fault.example);
    if (!own || !cell) throw new Error(`There is no cell ${fault.example}`);
    // green by now: take it out of test/faults/knownFaults.ts
    expect((await own.run(cell)).known).toContain(fault);
  });
}
