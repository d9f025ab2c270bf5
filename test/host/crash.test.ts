import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { anyCrashPlan } from "../support/crash/anyCrashPlan";
import { crashStory, type Template } from "../support/crash/crashStory";
import { seedingStory } from "../support/crash/seedingStory";
import { makeTemplate } from "../support/crash/template";

// npm run test:long kills the host many more times
const plans = fc.sample(anyCrashPlan, { numRuns: 3, seed: 20261122 });

let folder: string;
let template: Template;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "invoicing-crash-template-"));
  template = await makeTemplate(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each(plans)("killed $killAfterMs ms after the first write: nothing half, nothing lost", async (plan) => {
  const { problems, told } = await crashStory(template, plan);
  expect(problems).toEqual([]);
  expect(told).toBeGreaterThan(0);
});

it.each([
  { why: "while it seeds its first database", seeding: "first", killAfterMs: 0 },
  { why: "while it puts the seed back", seeding: "resets", killAfterMs: 40 },
] as const)("killed $why: the next one starts with whole data", async ({ seeding, killAfterMs }) => {
  // whether a kill falls into the work is not in our hands; every one has to leave whole data
  let isInterrupted = false;
  for (let kills = 0; !isInterrupted && kills < 20; kills += 1) {
    const end = await seedingStory(seeding, killAfterMs);
    expect(end.problems).toEqual([]);
    isInterrupted = end.isInterrupted;
  }
  expect(isInterrupted).toBe(true);
});
