import fc from "fast-check";
import type { ReviewHost } from "../support/reviewHost";
import { openReviewHost } from "../support/reviewHost";
import { anyStory, playToTheEnd, type Story } from "../support/lossStory";

let host: ReviewHost;
beforeAll(async () => {
  host = await openReviewHost();
});
afterAll(async () => host.host.close());

// the same stories each time; npm run test:long goes through many more, and others each time
const { LOSS_RUNS = "24", LONG_SEED = "20261126" } = process.env;

/** Played first, because few draws come to them. */
const rare: readonly Story[] = [
  { of: "correction", turns: [{ do: "keepUncharged", place: 1 }] },
  { of: "draft", turns: [{ do: "sendWhileOtherSpoils" }] },
];

it("nothing is posted with a write-off, a credit or a row unread that the Send question did not name in money", async () => {
  const seen = new Set<string>();
  const runs = {
    numRuns: Number(LOSS_RUNS),
    seed: Number(LONG_SEED),
    examples: rare.map((story) => [story] as [Story]),
  };
  await fc.assert(
    fc.asyncProperty(anyStory, async (story) => {
      const { question, ledger } = await playToTheEnd(host, story);
      seen.add(ledger === null ? "not posted" : `${story.of} posted`);
      if (ledger === null) return;
      for (const named of question) seen.add(`${story.of} ${named.split(" ")[0]}`);
      expect(ledger).toEqual(question);
    }),
    runs,
  );
  // a property that is never put to the test would hold as well
  if (runs.numRuns >= 24) {
    expect([...seen]).toEqual(
      expect.arrayContaining([
        ...["not posted", "draft posted", "draft writtenOff", "draft notBilled", "draft negative"],
        ...["correction posted", "correction staysBillable", "correction notBilled"],
      ]),
    );
  }
});
