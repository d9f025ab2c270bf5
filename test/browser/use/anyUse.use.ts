import { appendFileSync } from "node:fs";
import { test, expect } from "../support/fixtures";
import { takeStep } from "./anyStep";
import { Chance } from "./chance";
import { DatabaseWatch } from "./databaseWatch";
import { FaultSchedule } from "./faultSchedule";
import { grownParts, heapParts, type HeapParts } from "./heapParts";
import { grown, heldOnTheList, type Held } from "./memory";
import { blankParts, SaidIsSo } from "./screenLaws";
import { Story } from "./story";
import { UserWindow } from "./userWindow";

const { USE_MINUTES = "24", LONG_SEED = "20261126", LONG_REPORT } = process.env;
const minutes = Number(USE_MINUTES);
const seed = Number(LONG_SEED);
/** How many requests of a hundred meet a fault. */
const faultShare = 0.05;
/** What is held against the laws so often, and at the end. */
const roundMs = Math.min(60_000, (minutes * 60_000) / 12);
/** Nothing is left to do where fewer drafts are left. */
const fewestDrafts = 3;
/** The look that the heap's parts are compared with: by then every screen has been shown once. */
const partsFrom = 4;
const restMs = 60_000;

const properties = "p.allowPriceEdit=true&rows=20";

test("two people use the page at random while one request in twenty goes wrong", async ({
  browser,
  host,
  door,
}, testInfo) => {
  test.setTimeout(600_000 + minutes * 120_000);
  const chance = new Chance(seed);
  const story = new Story();
  const faults = new FaultSchedule(door, new Chance(seed + 1), faultShare);
  const saidIsSo = new SaidIsSo(door);
  const looks: Held[] = [];
  const parts: HeapParts[] = [];
  const totals = { posted: 0, created: 0, resets: 0 };

  await door.snapshot("beginning");
  let database = await DatabaseWatch.begin(door);
  const open = (user: string, isLasting: boolean): Promise<UserWindow> =>
    UserWindow.open({
      ...{ browser, url: host.url, user, isLasting, query: properties, chance },
      agreed: (...agreement) => database.agree(...agreement),
      sent: (...request) => database.sent(...request),
    });
  const windows = [await open("billing", true), await open("manager", false)];
  const [lasting] = windows as [UserWindow];

  const hold = async (problems: readonly string[]): Promise<void> => {
    const all = [...windows.flatMap(({ offences }) => offences), ...problems];
    if (all.length > 0) throw new Error(await story.ofFailure(all, { seed, windows, door, testInfo }));
  };
  /** Everything comes to rest and is looked at, without a fault in the look. */
  const look = async (): Promise<void> => {
    await faults.pause();
    for (const window of windows) await window.rest(restMs);
    looks.push(await heldOnTheList(lasting));
    if (looks.length === partsFrom) parts.push(await heapParts(lasting.cdp));
    await hold(await database.problems());
    if (database.open < fewestDrafts) await putBack();
    await faults.begin();
  };
  const putBack = async (): Promise<void> => {
    totals.posted += database.posted;
    totals.created += database.created;
    totals.resets += 1;
    await door.restore("beginning");
    // what a page knows of the data before would be wrong of the data after
    for (const window of windows) await window.beginAt(`/invoices?${properties}`);
    database = await DatabaseWatch.begin(door);
    saidIsSo.forget();
    looks.length = 0;
    parts.length = 0;
  };

  await faults.begin();
  const started = Date.now();
  let nextLook = started + roundMs;
  const isOver = (): boolean => Date.now() >= started + minutes * 60_000;
  while (!isOver()) {
    const window = chance.pick(windows);
    try {
      await takeStep(window, chance, story);
    } catch (error) {
      await hold([String(error)]);
    }
    for (const met of await faults.look()) story.tell(`   met: ${met}`);
    await hold([...(await saidIsSo.problems(window.page)), ...(await blankParts(window.page))]);
    if (Date.now() >= nextLook) {
      await look();
      nextLook = Date.now() + roundMs;
    }
  }
  await look();
  const [first] = parts;
  const what = first ? grownParts(first, await heapParts(lasting.cdp)) : [];
  for (const { context } of windows) await context.close();
  const asked = windows.reduce((sum, window) => sum + window.asked, 0);
  const met = [...faults.met.values()].reduce((sum, times) => sum + times, 0);
  const figures = [
    `seed ${seed}: ${Math.round((Date.now() - started) / 1000)} s, ${story.steps} steps (${story.missed} too late)`,
    `${asked} requests, ${met} met a fault (${[...faults.met].map(([name, times]) => `${name} ${times}`).join(", ")})`,
    `${totals.posted + database.posted} invoices posted, ${totals.created + database.created} drafts created, ` +
      `${totals.resets} times put back`,
    `held on the list: ${looks.map(({ heapBytes, nodes, listeners }) => `${(heapBytes / 1e6).toFixed(1)} MB ${nodes} ${listeners}`).join("; ")}`,
    `grown on the heap since look ${partsFrom}: ${what.join(", ")}`,
    [...story.counts]
      .sort(([, one], [, other]) => other - one)
      .map(([name, times]) => `${name} ${times}`)
      .join(", "),
  ];
  if (LONG_REPORT) appendFileSync(LONG_REPORT, `random use: ${figures.join("\n  ")}\n`);
  expect(grown(looks)).toEqual([]);
  expect(asked).toBeGreaterThan(0);
});
