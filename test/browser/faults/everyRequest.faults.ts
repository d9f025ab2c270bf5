import { appendFileSync } from "node:fs";
import type { Browser } from "@playwright/test";
import { spreadOf } from "../../faults/matrix";
import { expect, test } from "../support/fixtures";
import type { Fault, HostDoor } from "../support/hostDoor";
import { logRefusals, watchContext } from "../support/watchedContext";
import { blankParts, SaidIsSo } from "../use/screenLaws";
import { hostFaults } from "./hostFaults";
import { pageJourneys, type PageJourney } from "./pageJourneys";
import { goOn } from "./persistentUser";

const { FAULTS_SEED = "0", FAULTS_SHARE = "1", FAULTS_ONLY = "", FAULTS_REPORT } = process.env;
/** Each journey is gone through by so many hands at a time. */
const hands = 2;
/** A journey with a fault in it may ask so many times as often as one without. */
const mostAsked = 6;

interface Cell {
  readonly name: string;
  readonly request: string;
  readonly fault: Fault;
}

interface Gone {
  readonly problems: readonly string[];
  readonly recorded: string;
  /** "GET invoices": what was asked for, ids left out. */
  readonly requests: readonly string[];
}

for (const journey of pageJourneys) {
  for (let hand = 0; hand < hands; hand += 1) {
    test(`${journey.name}, every request with every fault, ${hand + 1} of ${hands}`, async ({
      browser,
      host,
      door,
    }) => {
      test.setTimeout(0);
      const go = async (fault: Fault | null): Promise<Gone> =>
        goThrough({ journey, browser, door, url: host.url }, fault);
      const faultless = await go(null);
      expect(faultless.problems).toEqual([]);
      const cells = cellsOf(journey, faultless.requests).filter(
        ({ name }, index) =>
          index % hands === hand && name.includes(FAULTS_ONLY) && spreadOf(name, FAULTS_SEED) < Number(FAULTS_SHARE),
      );
      const red: (readonly [string, readonly string[]])[] = [];
      for (const { name, request, fault } of cells) {
        let gone = await go(fault);
        const asked = gone.requests.filter((each) => each === request).length;
        // how often a page looks depends on when answers come: its last time is what it was in that run
        if (asked > 0 && asked < (fault.every ?? 1)) gone = await go({ ...fault, every: asked });
        const { problems, recorded, requests } = gone;
        const broken = [
          ...problems,
          ...(recorded === faultless.recorded ? [] : [`ends otherwise: ${recorded}, not ${faultless.recorded}`]),
          ...(requests.length <= mostAsked * faultless.requests.length ? [] : [`${requests.length} requests`]),
        ];
        if (broken.length > 0) red.push([name, broken]);
      }
      if (FAULTS_REPORT)
        appendFileSync(
          FAULTS_REPORT,
          `${JSON.stringify([`${journey.name}, ${hand + 1} of ${hands}`, cells.length, 0, red])}\n`,
        );
      expect(red).toEqual([]);
    });
  }
}

/** Every request × every fault that can meet it, the first time that it is asked for, and the last. */
function cellsOf({ name }: PageJourney, requests: readonly string[]): readonly Cell[] {
  const counts = new Map<string, number>();
  for (const request of requests) counts.set(request, (counts.get(request) ?? 0) + 1);
  return [...counts].flatMap(([request, count]) => {
    const [method = "", path = ""] = request.split(" ");
    const pattern = `^${path.replace(/[.$]/g, "\\$&").replace("()", "\\([^)]*\\)").replace(/\(\)/g, "\\([^)]*\\)")}(\\?|$)`;
    return hostFaults
      .filter(({ meets }) => meets(method))
      .flatMap(({ name: kind, fault }) =>
        [...new Set([1, count])].map((every) => ({
          request,
          name: `${name} | page: ${request} | ${kind} | ${every === 1 ? "first" : "last"}`,
          fault: { ...fault, method, path: pattern, every, times: 1 },
        })),
      );
  });
}

interface Stage {
  readonly journey: PageJourney;
  readonly browser: Browser;
  readonly door: HostDoor;
  readonly url: string;
}

/** One journey in a window of its own, from fresh data, with at most one fault on its way. */
async function goThrough({ journey, browser, door, url }: Stage, fault: Fault | null): Promise<Gone> {
  await door.reset(journey.scenario);
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1280, height: 900 } });
  try {
    await logRefusals(context);
    const offences = watchContext(context, url);
    const page = await context.newPage();
    await page.clock.install();
    let loads = 0;
    page.on("load", () => (loads += 1));
    if (fault) await door.fault(fault);
    await page.goto(journey.address);
    const saidIsSo = new SaidIsSo(door);
    const found = new Set<string>();
    const look = async (): Promise<void> => {
      for (const problem of [...(await saidIsSo.problems(page)), ...(await blankParts(page))]) found.add(problem);
    };
    const lost = await goOn(page, journey, look);
    if (lost !== "") found.add(lost);
    if (loads > 1) found.add("the page was loaded again");
    const requests = (await door.trace()).map(({ method, path }) => `${method} ${withoutIds(path)}`);
    const isMet = fault === null || (await door.faults()).length === 0;
    if (!isMet) found.add("the fault met nothing");
    const recorded = JSON.stringify(await journey.recorded(door));
    return { problems: [...found, ...offences], recorded, requests };
  } finally {
    await context.close();
  }
}

const withoutIds = (path: string): string => (path.split("?")[0] ?? "").replace(/\([^)]*\)/g, "()");
