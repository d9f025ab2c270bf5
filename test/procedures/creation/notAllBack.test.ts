import type { Fetch } from "../../../shared/dataverse/wire/webRequest";
import { ok } from "../../../shared/core/result";
import { createInvoice } from "../../../shared/procedures/creation/createInvoice";
import type { CreationPort } from "../../../shared/procedures/creation/creationPort";
import { finishIntent } from "../../../shared/procedures/creation/reconcileFinish";
import { reconcileIntent } from "../../../shared/procedures/creation/reconcileIntent";
import { takeBackIntent } from "../../../shared/procedures/creation/reconcileTakeBack";
import { remediesOf } from "../../../ManualInvoiceWizard/opening/remedies";
import { asLookedAt } from "../../support/asLookedAt";
import { type Choosing, contractId, openCreationHost, type CreationHost } from "../../support/creationHost";
import { readyInDatabase, storedDrafts } from "../../support/draftInDatabase";
import { endOf } from "../../support/endOf";
import { leftAt, unfinishedOf } from "../../support/leftUnfinished";
import { valueOf } from "../../support/valueOf";

let host: CreationHost;
beforeAll(async () => {
  host = await openCreationHost();
});
beforeEach(async () => host.freshStart());
afterAll(async () => host.host.close());

const website: Choosing = { project: "website", contract: "website" };
const expenses: Choosing = { project: "plant", contract: "plantBuild", itemTypes: new Set(["expense"]) };

const looked = async (choosing: Choosing) => asLookedAt(await unfinishedOf(host, choosing), host.port(), host.wait);
const finish = async (choosing: Choosing) =>
  endOf(finishIntent(await looked(choosing), host.port(), host.wait, host.now));
const takeBack = async (choosing: Choosing, fetch?: (real: Fetch) => Fetch) =>
  endOf(takeBackIntent(await looked(choosing), host.port({ ...(fetch && { fetch }) }), host.wait, host.now));
const create = async (choosing: Choosing) => {
  const port = host.port();
  return endOf(createInvoice(await host.request(choosing, port), port, host.wait, host.now));
};

const offered = async (choosing: Choosing) =>
  remediesOf(await endOf(reconcileIntent(await unfinishedOf(host, choosing), host.port(), host.wait)));
const sourcesLeft = async ({ contract }: Choosing) =>
  (await storedDrafts(host, contractId(contract))).find(({ number }) => !number.startsWith("PINV"))?.sources.length ??
  0;

describe("where what is taken off does not come back, one transaction is lost and no more", () => {
  it.each<{ why: string; choosing: Choosing; begin: (choosing: Choosing) => Promise<unknown>; on: number }>([
    { why: "taking back", choosing: website, begin: takeBack, on: 3 },
    { why: "finishing", choosing: expenses, begin: finish, on: 17 },
  ])("$why, however often it is pressed: after that only letting go is offered", async ({ choosing, begin, on }) => {
    await leftAt(host, "matching", choosing);
    await host.door("settings", { giveBackOnDelete: false });
    const before = await sourcesLeft(choosing);
    expect(before).toBe(on);
    expect(await begin(choosing)).toMatchObject({ kind: "stopped", reason: { kind: "notGivenBack" } });
    expect(await offered(choosing)).toEqual(["forget"]);
    for (const again of [takeBack, finish, begin]) {
      expect(await again(choosing)).toMatchObject({ kind: "stopped", reason: { kind: "notAllBack" } });
    }
    expect(await sourcesLeft(choosing)).toBe(before - 1);
  });

  it("creating, and the next opening", async () => {
    await host.door("settings", { giveBackOnDelete: false });
    expect(await create(expenses)).toMatchObject({ kind: "stopped", reason: { kind: "notGivenBack" } });
    expect(await offered(expenses)).toEqual(["forget"]);
  });
});

describe("an empty draft is taken back only where what was chosen is ready again", () => {
  /** All is taken off, and the last step, closing the journal, does not succeed. */
  async function emptiedAndNotTold(): Promise<void> {
    await leftAt(host, "matching", website);
    let writes = 0;
    const onlyOnce =
      (real: Fetch): Fetch =>
      async (url, init) => {
        if (init.method === "PATCH" && (writes += 1) > 1) throw new Error("no connection");
        return real(url, init);
      };
    expect(await takeBack(website, onlyOnce)).toMatchObject({ kind: "stopped", rowCount: 0 });
  }

  it("so it is", async () => {
    await emptiedAndNotTold();
    expect(await takeBack(website)).toMatchObject({ kind: "takenBack" });
  });

  it("one of them is not, and may be on another invoice: that is said, and not kept as lost for good", async () => {
    await emptiedAndNotTold();
    const port = host.port();
    const [lost] = await readyInDatabase(host, contractId("website"));
    const readBacklog: CreationPort["readBacklog"] = async (...ids) => {
      const backlog = valueOf(await port.readBacklog(...ids));
      const items = backlog.items.map((item) => (item.id === lost ? { ...item, status: "notReady" as const } : item));
      return ok({ ...backlog, items });
    };
    const steps = takeBackIntent(await looked(website), { ...port, readBacklog }, host.wait, host.now);
    expect(await endOf(steps)).toMatchObject({ kind: "stopped", reason: { kind: "notAllSeen" } });
    expect(await offered(website)).toEqual(["takeBack", "forget"]);
  });
});
