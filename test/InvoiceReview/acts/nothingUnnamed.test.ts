import fc from "fast-check";
import { type LossHosts, openLossHosts, playToTheEnd } from "../../support/lossStory";
import { anyStory, type Story } from "../../support/lossTurns";

let hosts: LossHosts;
beforeAll(async () => {
  hosts = await openLossHosts();
});
afterAll(async () => Promise.all([hosts.transactions, hosts.milestones].map(({ host }) => host.close())));

// the same stories each time; npm run test:long goes through many more, and others each time
const { LOSS_RUNS = "48", LONG_SEED = "20261126" } = process.env;

/** Played first, because few draws come to them. */
const rare: readonly Story[] = [
  { lines: "transactions", of: "correction", turns: [{ do: "keepUncharged", place: 0 }] },
  { lines: "transactions", of: "draft", turns: [{ do: "sendWhileOtherSpoils" }] },
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
      const { question, ledger, milestones } = await playToTheEnd(hosts, story);
      seen.add(ledger === null ? "not posted" : `${story.of} posted`);
      if (ledger === null) return;
      for (const named of question) {
        const [kind, row] = named.split(" ");
        seen.add(`${milestones.some((each) => each === row) ? "milestone of a " : ""}${story.of} ${kind}`);
      }
      expect(ledger).toEqual(question);
    }),
    runs,
  );
  // a property that is never put to the test would hold as well
  if (runs.numRuns >= 48) {
    expect([...seen]).toEqual(
      expect.arrayContaining([
        ...["not posted", "draft posted", "draft writtenOff", "draft notBilled", "draft negative"],
        ...["draft priceLowered", "draft priceRaised", "draft raised"],
        ...["notBilled", "priceLowered", "priceRaised"].map((kind) => `milestone of a draft ${kind}`),
        "milestone of a correction staysBillable",
        ...["correction posted", "correction staysBillable", "correction notBilled"],
      ]),
    );
  }
});
