import { createInvoice } from "../../../shared/procedures/creation/createInvoice";
import { endOf } from "../../support/endOf";
import { openFinishingHost, plant, type FinishingHost } from "../../support/finishingHost";

let host: FinishingHost;
beforeAll(async () => {
  host = await openFinishingHost();
});
beforeEach(async () => host.freshStart());
afterAll(async () => host.host.close());

describe("while rows are taken off", () => {
  const path = "^msdyn_invoicelinetransactions\\(";

  it("a busy service is waited for as long as it asks", async () => {
    await host.door("faults", { path: "^\\$batch", status: 429, code: "0x80072322", retryAfterSeconds: 17 });
    const busy: number[] = [];
    const port = host.port({ patience: async (seconds) => busy.push(seconds) > 0 });
    const request = await host.request(plant, port);
    expect(await endOf(createInvoice(request, port, host.wait, host.now))).toMatchObject({ kind: "created" });
    expect(busy).toEqual([17]);
  });

  it.each([
    { why: "the answer to the first is lost before it is carried out", fault: { path: "^\\$batch", drop: true } },
    { why: "or after", fault: { path: "^\\$batch", drop: true, when: "after" } },
    {
      why: "a row was changed by somebody meanwhile",
      fault: { path, method: "DELETE", status: 412, code: "0x80060882" },
    },
    { why: "rows are busy one by one", fault: { path, method: "DELETE", status: 429, code: "0x80072322", times: 3 } },
  ])("$why: in the end exactly the selection is on it", async ({ fault }) => {
    await host.door("faults", fault);
    const port = host.port();
    const request = await host.request({ ...plant, itemTypes: new Set(["expense"]) }, port);
    expect(await endOf(createInvoice(request, port, host.wait, host.now))).toMatchObject({ kind: "created" });
    const [draft] = await host.newDrafts(plant);
    expect(draft?.sources).toEqual(request.chosen.map(({ id }) => id as string).sort());
  });

  it("a row that a rule does not let go: it stops, with the platform's own words", async () => {
    await host.door("faults", { path, method: "DELETE", status: 400, code: "0x80040265", message: "Not this one." });
    expect(await host.finish(plant)).toMatchObject({
      kind: "stopped",
      reason: { kind: "removalRefused", error: { kind: "rejected", message: "Not this one." } },
    });
  });

  it("a row that never goes is given up after some tries", async () => {
    await host.door("faults", { path, method: "DELETE", status: 412, code: "0x80060882", times: 1000 });
    expect(await host.finish(plant)).toMatchObject({
      kind: "stopped",
      reason: { kind: "removalRefused", error: { kind: "conflict" } },
    });
  });
});
