import { playStories } from "./model";
import type { RestartingHost } from "./restartingHost";
import { openStoryHost } from "./storyHost";

let host: RestartingHost;
beforeAll(async () => {
  host = await openStoryHost();
});
afterAll(async () => host.close());

// the same stories each time; npm run test:long plays many more, and others each time
const seed = 20261126;

it("whoever does what in whichever window: no money is lost or doubled, nothing is posted that nobody agreed to", async () => {
  const seen = await playStories(host, seed, 300);
  // laws about what never happens say nothing
  const happened = ["posting named", "drafts handed over", "world restart", "world faults", "review comeBack"];
  expect(happened.filter((what) => !seen[what])).toEqual([]);
});
