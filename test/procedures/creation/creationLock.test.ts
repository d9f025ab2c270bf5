import { defaultCreationMessage } from "../../../shared/dataverse/messages";
import type { Fetch } from "../../../shared/dataverse/wire/webRequest";
import { readJournal } from "../../../shared/invoicing/journal/journalText";
import { createInvoice } from "../../../shared/procedures/creation/createInvoice";
import { reconcileIntent } from "../../../shared/procedures/creation/reconcileIntent";
import { projectId } from "../../support/creationHost";
import { endOf } from "../../support/endOf";
import { openFinishingHost, plant, type FinishingHost } from "../../support/finishingHost";
import { valueOf } from "../../support/valueOf";

let host: FinishingHost;
beforeAll(async () => {
  host = await openFinishingHost();
});
beforeEach(async () => host.freshStart());
afterAll(async () => host.host.close());

describe("the lock", () => {
  it("a second window that opened before finds the intent, or its end", async () => {
    const [one, two] = [host.port(), host.port()];
    const requests = [await host.request(plant, one), await host.request(plant, two)] as const;
    const outcomes = [
      await endOf(createInvoice(requests[0], one, host.wait, host.now)),
      await endOf(createInvoice(requests[1], two, host.wait, host.now)),
    ];
    expect(outcomes).toMatchObject([{ kind: "created" }, { kind: "notCreated", error: { kind: "conflict" } }]);
    expect(await host.timesAsked(defaultCreationMessage)).toBe(1);
  });

  it("sent twice by the browser, the second is refused: its run, read back, is proof", async () => {
    const twice: (real: Fetch) => Fetch = (real) => async (url, init) => {
      if (init.method === "PATCH" && url.includes("msdyn_projects")) await real(url, init);
      return real(url, init);
    };
    const port = host.port({ fetch: twice });
    const request = await host.request(plant, port);
    expect(await endOf(createInvoice(request, port, host.wait, host.now))).toMatchObject({ kind: "created" });
    expect([await host.hasIntent(plant), await host.timesAsked(defaultCreationMessage)]).toEqual([false, 1]);
  });

  it("a second press with the same run does nothing", async () => {
    const port = host.port();
    const request = await host.request(plant, port);
    const both = await Promise.all([
      endOf(createInvoice(request, port, host.wait, host.now)),
      endOf(createInvoice(request, port, host.wait, host.now)),
    ]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(["created", "refused"]);
    expect(await host.timesAsked(defaultCreationMessage)).toBe(1);
  });

  it("somebody who saves the project's other columns does not stand in the way", async () => {
    const outcome = await host.finish(plant, async () => {
      await host.send(
        "PATCH",
        `msdyn_projects(${projectId("plant")})`,
        { msdyn_subject: "New name" },
        { "if-match": "*" },
      );
    });
    expect(outcome.kind).toBe("created");
  });

  it("whoever opens the project meanwhile finds the intent", async () => {
    const port = host.port();
    const steps = createInvoice(await host.request(plant, port), port, host.wait, host.now);
    for (let step = await steps.next(); !step.done && step.value.stage !== "matching";) step = await steps.next();
    const { intent } = valueOf(readJournal(valueOf(await port.readProject(projectId("plant"))).journal));
    if (!intent) throw new Error("No intent in the journal");
    const report = await endOf(reconcileIntent({ project: projectId("plant"), intent }, port, host.wait));
    expect(report).toMatchObject({ kind: "ours", missing: 0, unlinked: 0 });
    await steps.return({ kind: "notKnownYet" });
  });
});
