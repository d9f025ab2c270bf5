import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { anyCrashPlan } from "../support/crash/anyCrashPlan";
import { crashStory } from "../support/crash/crashStory";
import { seedingStory } from "../support/crash/seedingStory";
import { makeTemplate } from "../support/crash/template";
import { longRun } from "./longRun";

const { seed, share, report } = longRun();

it("a host killed under concurrent writers leaves nothing half and loses nothing that it told", async () => {
  const folder = mkdtempSync(join(tmpdir(), "invoicing-crash-template-"));
  try {
    const template = await makeTemplate(folder);
    const plans = fc.sample(anyCrashPlan, { numRuns: share(200), seed });
    const problems: string[] = [];
    let [told, confirmed] = [0, 0];
    for (const plan of plans) {
      const end = await crashStory(template, plan);
      problems.push(...end.problems.map((problem) => `${problem} (killed after ${plan.killAfterMs} ms)`));
      told += end.told;
      confirmed += end.confirmed;
    }
    report(
      "killed under writers",
      `${plans.length} times; ${told} writes and ${confirmed} confirmations told, none lost`,
    );
    expect(problems).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it("a host killed while it puts seeded data in their place starts again with whole data", async () => {
  const moments = fc.sample(
    fc.record({ seeding: fc.constantFrom("first" as const, "resets" as const), ms: fc.integer({ min: 0, max: 700 }) }),
    { numRuns: share(40), seed },
  );
  const problems: string[] = [];
  let interrupted = 0;
  for (const { seeding, ms } of moments) {
    const end = await seedingStory(seeding, ms);
    interrupted += Number(end.isInterrupted);
    problems.push(...end.problems.map((problem) => `${problem} (${seeding}, killed after ${ms} ms)`));
  }
  report("killed while seeding", `${moments.length} times, ${interrupted} of them at work`);
  expect(problems).toEqual([]);
});
