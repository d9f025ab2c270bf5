import { openWorkId, towerMilestones } from "../../host/scenarios/wellKnownBacklog";
import type { BacklogItem } from "../../shared/invoicing/backlog/backlog";
import type { CreationPort } from "../../shared/procedures/creation/creationPort";
import {
  contractId,
  openCreationHost,
  projectId,
  type ContractKey,
  type CreationHost,
  type ProjectKey,
} from "../support/creationHost";
import { valueOf } from "../support/valueOf";

let host: CreationHost;
beforeAll(async () => {
  host = await openCreationHost("wizard");
});
afterEach(async () => host.freshStart());
afterAll(async () => host.host.close());

const actualDay = "msdyn_actual.msdyn_transactiondate";
const milestoneDay = "msdyn_contractlinescheduleofvalue.msdyn_milestonedate";
const definitions = "^EntityDefinitions";

const backlogOf = async (port: CreationPort, contract: ContractKey, project: ProjectKey) =>
  valueOf(await port.readBacklog(contractId(contract), projectId(project)));

async function dated(port: CreationPort, id: string): Promise<Pick<BacklogItem, "date" | "instantMs"> | undefined> {
  const { items } = await backlogOf(port, "plantBuild", "plant");
  return items.find((item) => item.id === openWorkId(id));
}

describe("where the organisation keeps a transaction date without a time zone", () => {
  beforeEach(() => host.door("settings", { extraColumns: [actualDay, milestoneDay] }));

  it("the cut-off is held against it, whatever the document date is in the user's zone", async () => {
    // a minute into 1 November in Copenhagen, and recorded on the last day of October
    for (const zone of ["Europe/Copenhagen", "America/Los_Angeles", "Pacific/Kiritimati"]) {
      expect(await dated(host.port({ zone }), "plant/afterMidnight")).toMatchObject({
        date: "2026-10-31",
        instantMs: null,
      });
    }
  });

  it("what has none goes by its document date, in the user's zone", async () => {
    expect(await dated(host.port(), "plant/november")).toMatchObject({
      date: "2026-11-05",
      instantMs: expect.any(Number) as number,
    });
  });

  it("a milestone by its own, and it is told", async () => {
    const { items, found } = await backlogOf(host.port({ zone: "Pacific/Kiritimati" }), "tower", "tower");
    expect(items.find(({ id }) => id === towerMilestones.foundation)).toMatchObject({ instantMs: null });
    expect(found.days).toEqual({ actual: "recorded", milestone: "recorded", product: "zoned" });
  });

  it("one that cannot be read is of no day: nothing says that it lies after the cut-off", async () => {
    const port = host.port({
      odd: (_, row) => ("msdyn_transactiondate" in row ? { ...row, msdyn_transactiondate: "yesterday" } : row),
    });
    const item = await dated(port, "plant/midnight");
    expect(item).toMatchObject({ date: null, unread: { column: "msdyn_transactiondate" } });
  });
});

it.each<{ why: string; prepare: () => Promise<unknown>; is: string }>([
  { why: "there is no such column", prepare: () => host.door("settings", {}), is: "zoned" },
  {
    why: "the definitions may not be read",
    prepare: async () => {
      await host.door("settings", { extraColumns: [actualDay] });
      await host.door("faults", { path: definitions, status: 403, code: "0x80040220", message: "No", times: 9 });
    },
    is: "zoned",
  },
])("by the document date where $why", async ({ prepare, is }) => {
  await prepare();
  const port = host.port();
  expect(await dated(port, "plant/afterMidnight")).toMatchObject({ date: "2026-11-01" });
  expect((await backlogOf(port, "plantBuild", "plant")).found.days.actual).toBe(is);
});

const answered = (columns: readonly string[], behaviour: string): string =>
  JSON.stringify({ value: columns.map((name) => ({ LogicalName: name, DateTimeBehavior: { Value: behaviour } })) });

it("a customer's own column beside it does not make it unclear", async () => {
  await host.door("settings", { extraColumns: [actualDay] });
  const both = answered(["msdyn_transactiondate", "contoso_banktransactiondate"], "DateOnly");
  const port = host.port({
    fetch: (real) => async (url, init) => {
      const came = await real(url, init);
      const text = async (): Promise<string> => (url.includes("'msdyn_actual'") ? both : came.text());
      return { status: came.status, headers: came.headers, text };
    },
  });
  expect(await dated(port, "plant/afterMidnight")).toMatchObject({ date: "2026-10-31" });
});

it("where nobody answers which day is kept nothing is shown by another day: it is read again, and then it is known", async () => {
  await host.door("settings", { extraColumns: [actualDay] });
  await host.door("faults", { path: definitions, drop: true, times: 3 });
  const port = host.port();
  const read = async () => port.readBacklog(contractId("plantBuild"), projectId("plant"));
  expect(await read()).toEqual({ ok: false, error: { kind: "noAnswer" } });
  for (let tries = 0; tries < 3 && !(await read()).ok; tries += 1);
  expect(await dated(port, "plant/afterMidnight")).toMatchObject({ date: "2026-10-31" });
});

it.each([
  {
    why: "several columns could be it",
    answer: answered(["msdyn_transactiondate", "msdyn_originaltransactiondate"], "TimeZoneIndependent"),
    is: "unclear",
  },
  {
    why: "only a customer's own column is called so: creation compares none of theirs",
    answer: answered(["contoso_banktransactiondate"], "DateOnly"),
    is: "zoned",
  },
  {
    why: "the product's column is called so in part",
    answer: answered(["msdyn_transactiondatetext"], "DateOnly"),
    is: "zoned",
  },
  {
    why: "the one that is called so has the user's zone",
    answer: answered(["msdyn_transactiondate"], "UserLocal"),
    is: "zoned",
  },
  { why: "what answers is something else", answer: '{"value":[null]}', is: "zoned" },
])("by the document date where $why", async ({ answer, is }) => {
  await host.door("settings", { extraColumns: [actualDay] });
  const port = host.port({
    fetch: (real) => async (url, init) => {
      const came = await real(url, init);
      const text = async (): Promise<string> => (url.includes("'msdyn_actual'") ? answer : came.text());
      return { status: came.status, headers: came.headers, text };
    },
  });
  expect(await dated(port, "plant/afterMidnight")).toMatchObject({ date: "2026-11-01" });
  expect((await backlogOf(port, "plantBuild", "plant")).found.days.actual).toBe(is);
});

it("it is asked beside the project, once in the life of the page, and no wave waits for it", async () => {
  const port = host.port();
  await host.door("trace", {}, "DELETE");
  await port.readProject(projectId("plant"));
  await backlogOf(port, "plantBuild", "plant");
  await backlogOf(port, "plantCare", "plant");
  const trace = await host.door<{ path: string }[]>("trace");
  const asked = trace.flatMap(({ path }, at) => (path.includes("DateTimeAttributeMetadata") ? [at] : []));
  // one for transactions, one for milestones, before the first read of a backlog
  expect([asked.length, asked.every((at) => at < 4)]).toEqual([2, true]);
});
