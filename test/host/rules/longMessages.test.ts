import { workedContractIds } from "../../../host/scenarios/wellKnownWorked";
import { openClient, type Answer, type HostClient } from "../hostClient";
import { confirm, contentOf, draftOf, takeOff } from "./workedInvoice";

let client: HostClient;
beforeEach(async () => {
  client = await openClient("worked");
});
afterEach(async () => client.host.close());

const { arm } = workedContractIds;
const minutes = (count: number) => count * 60_000;
const drafts = async () => Number((await client.query<{ n: number }>("select count(*) as n from invoice"))[0]?.n);
const statusOf = async (id: string) => (await client.get(`invoices(${id})`)).json["msdyn_projectinvoicestatus"];

/** Whether an answer is there when everything that is ready to go on has gone on; no time passes. */
async function hasAnswered(answer: Promise<unknown>): Promise<boolean> {
  let isThere = false;
  void answer.then(() => (isThere = true));
  // a body is read in several turns
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  return isThere;
}

interface Job {
  readonly job: string;
  /** What has to be there before. */
  readonly prepare: () => Promise<string>;
  readonly start: (id: string) => Promise<Answer>;
  readonly isDone: (id: string) => Promise<boolean>;
}

const jobs: readonly Job[] = [
  {
    job: "Confirm an invoice",
    prepare: async () => draftOf(client),
    start: async (id) => client.message("msdyn_PostInvoice", id),
    isDone: async (id) => (await statusOf(id)) === 192350002,
  },
  {
    job: "Create invoice",
    prepare: async () => arm,
    start: async (id) => client.newInvoice(id),
    isDone: async () => (await drafts()) === 1,
  },
  {
    job: "Correct invoice",
    prepare: async () => {
      const id = await draftOf(client);
      await confirm(client, id);
      return id;
    },
    start: async (id) => client.message("msdyn_CorrectInvoice", id),
    isDone: async () => (await drafts()) === 2,
  },
  {
    job: "Add invoice line details",
    prepare: async () => {
      const id = await draftOf(client);
      await takeOff(client, id, "Flight");
      return id;
    },
    start: async (id) => client.message("msdyn_AddInvoiceLineDetails", id),
    isDone: async (id) => (await contentOf(client, id)).includes("Flight"),
  },
];

describe.each(jobs)("$job", ({ prepare, start, isDone }) => {
  it("answers late, when it is done within two minutes", async () => {
    const id = await prepare();
    await client.door("settings", { longMessages: { afterMs: minutes(1.5) } });
    const answer = start(id);
    expect(await hasAnswered(answer)).toBe(false);
    expect(await isDone(id)).toBe(false);
    await client.door("clock", { advanceMs: minutes(1.5) });
    expect((await answer).status).toBeLessThan(300);
    expect(await isDone(id)).toBe(true);
  });

  it("times out after two minutes, and goes on to its end", async () => {
    const id = await prepare();
    const before = await client.door<unknown[]>("effects");
    await client.door("settings", { longMessages: { afterMs: minutes(5), answer: "late" } });
    const answer = start(id);
    expect(await hasAnswered(answer)).toBe(false);
    await client.door("clock", { advanceMs: minutes(2) });
    expect((await answer).status).toBe(504);
    expect(await isDone(id)).toBe(false);
    expect(await client.door("effects")).toEqual(before);
    await client.door("clock", { advanceMs: minutes(3) });
    expect(await isDone(id)).toBe(true);
    expect(await client.door("effects")).toHaveLength(before.length + 1);
  });

  it("answers at once with nothing done, where notifications are enabled", async () => {
    const id = await prepare();
    await client.door("settings", { longMessages: { afterMs: minutes(5), answer: "atOnce" } });
    const answer = await start(id);
    expect([answer.status, answer.text]).toEqual([204, ""]);
    expect(await isDone(id)).toBe(false);
    await client.door("clock", { advanceMs: minutes(5) });
    expect(await isDone(id)).toBe(true);
  });
});

it.each(jobs.slice(0, 2))(
  "$job, asked for twice before it is done, takes effect once",
  async ({ prepare, start, isDone }) => {
    const id = await prepare();
    const before = await client.door<unknown[]>("effects");
    await client.door("settings", { longMessages: { afterMs: minutes(5), answer: "atOnce" } });
    await start(id);
    await start(id);
    await client.door("clock", { advanceMs: minutes(5) });
    expect(await isDone(id)).toBe(true);
    expect(await client.door("effects")).toHaveLength(before.length + 1);
  },
);

it("what can be refused at once is", async () => {
  await client.door("settings", { longMessages: { afterMs: minutes(5) } });
  expect((await client.newInvoice(workedContractIds.plannedArm)).status).toBe(400);
  expect((await client.newInvoice(arm, { "x-host-user": "reader" })).status).toBe(403);
  expect(await drafts()).toBe(0);
});

it.each(["msdyn_InvoiceRecalculate", "msdyn_InvoicePaid"])(
  "%s is not among the long jobs: done at once",
  async (message) => {
    const id = await draftOf(client);
    if (message === "msdyn_InvoicePaid") await confirm(client, id);
    await client.door("settings", { longMessages: { afterMs: minutes(5) } });
    const answer = client.message(message, id);
    expect(await hasAnswered(answer)).toBe(true);
    expect((await answer).status).toBe(204);
  },
);

it("a reset lets nobody wait and forgets what has not happened", async () => {
  await client.door("settings", { longMessages: { afterMs: minutes(5) } });
  const answer = client.newInvoice(arm);
  expect(await hasAnswered(answer)).toBe(false);
  await client.door("reset", {});
  expect((await answer).status).toBe(504);
  await client.door("clock", { advanceMs: minutes(10) });
  expect(await drafts()).toBe(0);
});

it("createInBackground says the same of the creation alone", async () => {
  const id = await draftOf(client);
  await client.door("settings", { createInBackground: 1000 });
  await confirm(client, id);
  expect(await statusOf(id)).toBe(192350002);
});

it.each([
  { why: "not a number", longMessages: { afterMs: "soon" } },
  { why: "without its time", longMessages: {} },
  { why: "misspelt", longMessages: { afterMs: 1, answers: "late" } },
  { why: "of no known kind", longMessages: { afterMs: 1, answer: "never" } },
  { why: "only yes", longMessages: true },
])("the door refuses a setting that is $why", async ({ longMessages }) => {
  await expect(client.door("settings", { longMessages })).rejects.toThrow();
});
