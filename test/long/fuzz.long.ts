import fc from "fast-check";
import { openHost, type Host } from "../../host/server/openHost";
import { anyRequest } from "../support/fuzz/anyRequest";
import { anyWireBytes } from "../support/fuzz/anyWireBytes";
import { manyBrackets } from "../support/fuzz/manyBrackets";
import { surviveRequests } from "../support/fuzz/survival";
import { surviveConnections } from "../support/fuzz/wireSurvival";
import { longRun } from "./longRun";

const { seed, share, report } = longRun();

let host: Host;
beforeEach(async () => {
  host = await openHost({ scenario: "small" });
});
afterEach(async () => host.close());

/** Generated some thousand at a time: all at once they would fill the memory. */
const chunk = 5_000;

it("no request makes the host fail, throw or hang", async () => {
  const inputs = share(90_000);
  const [problems, statuses] = [new Set<string>(), new Map<string, number>()];
  let slowestMs = 0;
  for (let done = 0; done < inputs; done += chunk) {
    const numRuns = Math.min(chunk, inputs - done);
    const some = await surviveRequests(host, fc.sample(anyRequest, { numRuns, seed: seed + done }), 5_000);
    some.problems.forEach((problem) => problems.add(problem));
    for (const [status, n] of Object.entries(some.statuses)) statuses.set(status, (statuses.get(status) ?? 0) + n);
    slowestMs = Math.max(slowestMs, some.slowestMs);
  }
  const counts = [...statuses].sort().map(([status, n]) => `${status}: ${n}`);
  report("requests in the process", `${inputs} inputs, slowest ${slowestMs} ms; answers ${counts.join(", ")}`);
  expect([...problems]).toEqual([]);
});

it("an address of brackets alone is gone through once, not once for each", async () => {
  const address = { method: "GET", address: manyBrackets, headers: {}, body: "" };
  const { problems, slowestMs } = await surviveRequests(host, [address, address], 1_000);
  report("30,000 brackets", `${slowestMs} ms`);
  expect(problems).toEqual([]);
});

it("no bytes on a connection make the host fail, hang or end", async () => {
  const inputs = share(10_000);
  const { url } = await host.listen(0);
  const failures = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const some = fc.sample(anyWireBytes, { numRuns: inputs, seed });
  const { problems, statuses } = await surviveConnections(url, some, 5_000);
  const counts = Object.entries(statuses).map(([status, n]) => `${status}: ${n}`);
  report("bytes on a connection", `${inputs} inputs; answers ${counts.join(", ")}`);
  expect(problems).toEqual([]);
  expect(failures.mock.calls).toEqual([]);
});
