import fc from "fast-check";
import { anyStep } from "./anyStep";
import { billedIsWhatStood } from "./laws/billedIsWhatStood";
import { confirmedStands } from "./laws/confirmedStands";
import { ledgerOnlyGrows } from "./laws/ledgerOnlyGrows";
import { moneyConserved } from "./laws/moneyConserved";
import { nobodyIsOverwritten } from "./laws/nobodyIsOverwritten";
import { onOneInvoice } from "./laws/onOneInvoice";
import { Office } from "./office";
import type { RestartingHost } from "./restartingHost";
import { stepText, type Step } from "./step";
import { openWorld } from "./world";

/** What holds of every moment; what holds of a whole story is looked at when it ends (office.ts). */
const laws = [confirmedStands, ledgerOnlyGrows, onOneInvoice, moneyConserved, billedIsWhatStood, nobodyIsOverwritten];

/** What a step may be taken by: what stands on the screens. */
interface Screens {
  readonly may: (step: Step) => boolean;
}

/** A step as fast-check takes it: left out where it cannot be done, told by its sentence. */
class Command implements fc.AsyncCommand<Screens, Office> {
  constructor(
    private readonly step: Step,
    private readonly count: (what: string) => void,
  ) {}

  check({ may }: Screens): boolean {
    return may(this.step);
  }

  async run(_screens: Screens, office: Office): Promise<void> {
    await office.take(this.step);
    this.count("steps");
    this.count(`${this.step.at} ${this.step.act.kind}`);
    hold(office);
  }

  toString(): string {
    return `\n  ${stepText(this.step)}`;
  }
}

function hold({ world }: Office): void {
  const { problems } = world.witness;
  if (problems.length > 0) throw new Error(problems.join("\n"));
}

/** How long a story is: long enough for several people to get in each other's way, short enough to be read. */
const longest = 200;

/** How often each thing happened. */
export type Counts = Record<string, number>;

/** Where the next story begins. Not at the next number: two runs with neighbouring seeds would play the same stories. */
const following = (seed: number): number => (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;

/** Plays stories until so many steps were taken. A story that breaks a law is shrunk and told. */
export async function playStories(host: RestartingHost, seed: number, steps: number): Promise<Counts> {
  const counts: Counts = {};
  const count = (what: string, times = 1): void => void (counts[what] = (counts[what] ?? 0) + times);
  const commands = fc.commands(
    anyStep.map((any) => any.map((step) => new Command(step, count))),
    { maxCommands: longest, size: "max" },
  );
  const story = fc.asyncProperty(fc.nat(65_535), commands, async (order, chosen) => {
    const world = await openWorld(host, laws, order);
    const office = new Office(world);
    await office.begin();
    await fc.asyncModelRun(() => ({ model: { may: (step: Step) => office.may(step) }, real: office }), chosen);
    await office.end();
    hold(office);
    for (const posting of office.postings) count(`posting ${posting}`);
    count("drafts handed over", office.record.handedOver.size);
    count("creating messages", office.record.asked.length);
    count("stories");
  });
  for (let next = seed; (counts.steps ?? 0) < steps; next = following(next))
    await fc.assert(story, { seed: next, numRuns: 1, unbiased: true });
  return counts;
}
