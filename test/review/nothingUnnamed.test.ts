import fc from "fast-check";
import type { ReviewHost } from "../support/reviewHost";
import { openReviewHost } from "../support/reviewHost";
import { anyTurns, playToTheEnd } from "../support/lossStory";

let host: ReviewHost;
beforeAll(async () => {
  host = await openReviewHost();
});
afterAll(async () => host.host.close());

it("nothing is posted with a write-off, a credit or a row unread that the Send question did not name in money", async () => {
  let posted = 0;
  let named = 0;
  await fc.assert(
    fc.asyncProperty(anyTurns, async (turns) => {
      const { question, ledger } = await playToTheEnd(host, turns);
      if (ledger === null) return;
      posted += 1;
      named += question.length;
      expect(ledger).toEqual(question);
    }),
    { numRuns: 12 },
  );
  // a property that is never put to the test would hold as well
  expect([posted > 3, named > 3]).toEqual([true, true]);
});
