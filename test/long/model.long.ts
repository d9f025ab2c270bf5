import { playStories } from "../model/model";
import type { RestartingHost } from "../model/restartingHost";
import { openStoryHost } from "../model/storyHost";
import { longRun } from "./longRun";

const { seed, share, report } = longRun();

let host: RestartingHost;
beforeAll(async () => {
  host = await openStoryHost();
});
afterAll(async () => host.close());

it("whoever does what in whichever window: no money is lost or doubled, nothing is posted that nobody agreed to", async () => {
  const seen = await playStories(host, seed, share(10_000));
  const figures = Object.entries(seen).sort(([one], [other]) => (one < other ? -1 : 1));
  report(
    "the model of both controls",
    `seed ${seed}; ${figures.map(([what, times]) => `${what} ${times}`).join(", ")}`,
  );
  expect(seen["posting named"]).toBeGreaterThan(0);
});
