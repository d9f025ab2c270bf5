import { forgetChoices } from "../support/forgetChoices";
import { forgetThePage } from "../support/forgetThePage";
import { differenceOf, digestOf, markOf, readDatabase } from "./database";
import { handsOn } from "./hands";
import type { Journey } from "./journey";
import { playTime } from "./playTime";
import type { Stage } from "./stage";
import { Wire, type Meeting } from "./wire";

/** What came of a run. */
export interface Played {
  /** Names of the requests that a fault can meet, in order. */
  readonly requests: readonly string[];
  readonly sent: number;
  readonly digest: readonly string[];
  /** How often the user had to press more than each step once. */
  readonly morePresses: number;
  /** Laws that were broken, each with where; empty is green. */
  readonly problems: readonly string[];
}

/** Presses at one step before the user gives up. */
const mostTries = 9;

/** Requests that recovering may take beside those of the faultless run: watching alone looks 12 times, four reads each. */
const moreRequests = 400;

/** Goes through a journey, with one fault or none, and says what was not as it has to be. */
export async function play(
  stage: Stage,
  journey: Journey,
  meeting: Meeting | null,
  faultless?: Played,
): Promise<Played> {
  const { client } = stage;
  await stage.begin();
  forgetThePage();
  forgetChoices();
  const time = playTime(stage);
  const hands = handsOn(client, journey.lacks);
  const wire = new Wire(meeting, { wait: time.holdBack, hands });
  const desk = journey.sitDown({ client, wire, time, isImpatient: meeting?.fault.isImpatient ?? false });
  // what the browser itself sends twice, and the platform carries out twice: that it is told is a law of the screen
  const doubled = meeting?.fault.name === "sentTwice" ? journey.carriedOutTwice : undefined;
  let morePresses = 0;
  const problems = new Set<string>();
  let mark = stage.mark();
  let { database } = stage.before();
  const judge = async (step: string): Promise<void> => {
    const isQuiet = await time.untilQuiet(wire);
    const now = await markOf(client);
    if (now !== mark) [mark, database] = [now, await readDatabase(client)];
    const effects = (await client.door<{ message: string }[]>("effects")).map(({ message }) => message);
    const broken = [
      ...(isQuiet ? [] : ["waitsForEver"]),
      ...desk.falsehoods(database, effects),
      ...repeated(effects.filter((each) => each !== doubled)),
    ];
    for (const law of broken) problems.add(`${law} at ${step}, ${desk.where()}`);
  };
  const perform = async (step: string): Promise<boolean> => {
    desk.press(step);
    await judge(step);
    for (let tries = 0; !desk.isDone(step); tries += 1) {
      if (tries === mostTries) return false;
      morePresses += 1;
      if (wire.isMet) {
        // the fault is over: what was still under way has ended, what was taken is given back
        await time.untilOver(wire);
        await hands.putRight();
      }
      desk.goOn();
      await judge(step);
      if (desk.isDone(step)) break;
      desk.press(step);
      await judge(step);
    }
    return true;
  };
  let isThere = true;
  for (const [at, step] of journey.steps.entries()) {
    if (at === journey.leadIn) wire.count();
    isThere &&= await perform(step);
    if (!isThere) {
      problems.add(`noWayOn at ${step}, ${desk.where()}`);
      break;
    }
  }
  await time.untilOver(wire);
  await hands.putRight();
  await judge("end");
  if (meeting?.isWaitedFor && morePresses > (faultless?.morePresses ?? 0)) problems.add("notWaitedFor");
  const digest = digestOf(database, stage.before());
  if (meeting && !wire.isMet) problems.add("notMet");
  if (faultless && isThere && meeting?.fault.name !== "rowGone" && !doubled) {
    const [first, ...others] = differenceOf(digest, faultless.digest);
    if (first) problems.add(`endsOtherwise: ${first.slice(0, 200)} … and ${others.length} more`);
  }
  if (faultless && wire.sent > faultless.sent * 2 + moreRequests) problems.add(`requestsWithoutEnd: ${wire.sent}`);
  return { requests: wire.seen, sent: wire.sent, digest, morePresses, problems: [...problems] };
}

/** Acts that cannot be taken back; recalculating may be asked for again. */
function repeated(effects: readonly string[]): readonly string[] {
  const oneWay = effects.filter((message) => message !== "msdyn_InvoiceRecalculate");
  return oneWay.length > new Set(oneWay).size ? ["effectTwice"] : [];
}
