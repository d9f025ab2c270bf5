import fc from "fast-check";
import { openHost, type Host } from "../../host/server/openHost";
import { anyRequest } from "../support/fuzz/anyRequest";
import { anyWireBytes } from "../support/fuzz/anyWireBytes";
import { surviveRequests } from "../support/fuzz/survival";
import { surviveConnections } from "../support/fuzz/wireSurvival";

// the same inputs each time; npm run test:long goes through many more
const seed = 20261122;

let host: Host;
beforeEach(async () => {
  host = await openHost({ scenario: "small" });
});
afterEach(async () => host.close());

it("no request makes the host fail, throw or hang", async () => {
  const { problems, statuses } = await surviveRequests(host, fc.sample(anyRequest, { numRuns: 3000, seed }));
  expect(problems).toEqual([]);
  // that the inputs get past the door: some are understood, some are refused
  for (const status of ["200", "204", "400", "404", "501"]) expect(statuses[status]).toBeGreaterThan(5);
});

it("no bytes on a connection make the host fail, hang or end", async () => {
  const failures = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const { url } = await host.listen(0);
  const { problems, statuses } = await surviveConnections(url, fc.sample(anyWireBytes, { numRuns: 300, seed }));
  expect(problems).toEqual([]);
  expect(failures.mock.calls).toEqual([]);
  for (const status of ["200", "400", "404", "431"]) expect(statuses[status]).toBeGreaterThan(0);
  failures.mockRestore();
});
