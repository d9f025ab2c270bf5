import { withBrowser, withWindow } from "../support/browser.mjs";
import { withHost } from "../../scripts/withHost.mjs";
import { digits, tableOf } from "../support/table.mjs";
import { journeys, journeyMeans } from "./journeys.mjs";
import { served } from "./served.mjs";

const { noteRequests, pageTasksDuring, requestsOf, wavesOf } = journeyMeans;

/** Until nothing is asked any more for half a second; the number of requests so far. */
async function quiet(page) {
  for (let asked = -1; ;) {
    const [now, underWay] = [(await requestsOf(page)).length, await page.evaluate(() => window.requestsUnderWay)];
    if (underWay === 0 && now === asked) return now;
    asked = now;
    await page.waitForTimeout(500);
  }
}

/** One journey in a window of its own: what was asked from its beginning to its end, and what it came to. */
function travelled(browser, { url, door }, journey) {
  return withWindow(browser, async ({ page }) => {
    await noteRequests(page);
    const go = (path) => page.goto(`${url}${path}`);
    await journey.ready?.({ page, go });
    const before = journey.ready ? await quiet(page) : 0;
    await door("DELETE", "trace");
    const started = performance.now();
    let ms = 0;
    const tasks = await pageTasksDuring(browser, page, async () => {
      await journey.travel({ page, go });
      ms = performance.now() - started;
      await quiet(page);
    });
    const asked = (await requestsOf(page)).slice(before);
    const trace = (await door("GET", "trace")).filter(({ batch }) => batch === undefined);
    const reads = trace.filter(({ method, status }) => method === "GET" && status === 200);
    const bare = await served(url, reads);
    const sum = (rows) => rows.reduce((all, { bytes }) => all + bytes, 0);
    return {
      ...journey,
      requests: asked.length,
      waves: wavesOf(asked),
      bytes: sum(trace),
      toBare: reads.length === 0 ? NaN : sum(reads) / bare.bytes,
      largestMb: Math.max(0, ...reads.map(({ bytes }) => bytes)) / 1e6,
      // what is written takes its own time, which reading once more does not have
      toHost: journey.writes ? NaN : ms / bare.ms,
      ms,
      tasks,
    };
  });
}

export async function measure({ quick, say }) {
  const seen = [];
  await withHost((host) =>
    withBrowser(async (browser) => {
      let standing = null;
      for (const journey of journeys(quick)) {
        // an act changes the data, and the next journey wants it as it was
        if (standing !== journey.scenario || journey.writes)
          await host.door("POST", "reset", { scenario: journey.scenario });
        standing = journey.writes ? null : journey.scenario;
        seen.push(await travelled(browser, host, journey));
        say(journey.name);
      }
    }),
  );
  const rows = seen.map(({ name, requests, waves, least, bytes, toBare, tasks, ms, toHost }) => [
    name,
    `${requests} (${least.requests})`,
    `${waves} (${least.waves})`,
    digits(bytes / 1000),
    digits(toBare),
    digits(ms),
    digits(toHost),
    digits(tasks.longestCpuMs),
    String(tasks.long),
  ]);
  const heading = [
    ...["journey", "requests (least)", "waves (least)", "kB", "bytes read × bare `$select`", "ms"],
    ...["× the host's own time", "longest task, ms of the processor", "tasks over 50 ms"],
  ];
  const most = (valueOf, of = seen) => Math.max(...of.map(valueOf).filter((value) => !Number.isNaN(value)));
  const largest = seen.filter(({ lines }) => lines).at(-1);
  return {
    tables: [tableOf(heading, rows)],
    figures: {
      requestsOver: most(({ requests, least }) => requests - least.requests),
      wavesOver: most(({ waves, least }) => waves - least.waves),
      toBare: most(({ toBare }) => toBare),
      lines: largest.lines,
      openWaves: largest.waves,
      openToHost: largest.toHost,
      openLongest: largest.tasks.longestCpuMs,
      openLong: largest.tasks.long,
      backlogLargestMb: seen.find(({ backlog }) => backlog)?.largestMb,
      backlogLong: seen.find(({ backlog }) => backlog)?.tasks.long,
      open5000ToHost: seen.find(({ lines }) => lines === 5_000)?.toHost,
    },
  };
}
