import fc from "fast-check";
import { openHost } from "../../host/server/openHost";
import { anyRequest } from "../support/fuzz/anyRequest";
import { surviveRequests } from "../support/fuzz/survival";

// the same inputs each time; npm run test:long goes through many more
const slice = { numRuns: 3000, seed: 20261122 };

it("no request makes the host fail, throw or hang", async () => {
  const host = await openHost({ scenario: "small" });
  const { problems, statuses } = await surviveRequests(host, fc.sample(anyRequest, slice));
  expect(problems).toEqual([]);
  // that the inputs get past the door: some are understood, some are refused
  for (const status of ["200", "204", "400", "404", "501"]) expect(statuses[status]).toBeGreaterThan(5);
  await host.close();
}, 60_000);
