import { openClient, type Answer, type HostClient } from "./hostClient";

let client: HostClient;
beforeEach(async () => {
  client = await openClient("small");
  // the clock stands where it is put, so that real milliseconds do not matter below
  await client.door("clock", { now: "2026-11-22T10:00:00Z" });
});
afterEach(async () => client.host.close());

const ask = async (user = "billing"): Promise<Answer> => client.get("WhoAmI", { "x-host-user": user });
const later = async (seconds: number) => client.door("clock", { advanceMs: seconds * 1000 });
const limited = async (limits: object | boolean) => client.door("settings", { serviceProtection: limits });
const told = ({ status, json, headers }: Answer) => [status, json.error.code, headers.get("retry-after")];

const statuses = async (times: number, user?: string): Promise<number[]> => {
  const seen = [];
  for (let turn = 0; turn < times; turn += 1) seen.push((await ask(user)).status);
  return seen;
};

/** Everything that is ready to go on has gone on; no time passes. */
const settle = async () => new Promise((resolve) => setImmediate(resolve));

describe("the number of requests", () => {
  it("within 300 seconds: the one beyond is turned away, with its code and when to come back", async () => {
    await limited({ requests: 3 });
    expect(await statuses(1)).toEqual([200]);
    await later(100);
    expect(await statuses(2)).toEqual([200, 200]);
    const answer = await ask();
    // itself counts as well, so two of the three have to leave the window
    expect(told(answer)).toEqual([429, "0x80072322", "300"]);
    expect(answer.json.error.message).toBe(
      "Number of requests exceeded the limit of 3 over time window of 300 seconds.",
    );
  });

  it("who waits as long as was said gets in", async () => {
    await limited({ requests: 3 });
    await statuses(3);
    await later(50);
    const wait = Number((await ask()).headers.get("retry-after"));
    await later(wait - 2);
    expect((await ask()).status).toBe(429);
    await later(300);
    expect((await ask()).status).toBe(200);
  });

  it("who goes on asking has to wait longer", async () => {
    await limited({ requests: 2 });
    await statuses(2);
    const waits = [];
    for (let turn = 0; turn < 3; turn += 1) {
      await later(60);
      waits.push(Number((await ask()).headers.get("retry-after")) + 60 * (turn + 1));
    }
    expect(waits).toEqual([300, 360, 420]);
  });

  it("counts each user apart, and the window slides", async () => {
    await limited({ requests: 2 });
    expect(await statuses(3)).toEqual([200, 200, 429]);
    expect(await statuses(2, "second")).toEqual([200, 200]);
    await later(300);
    expect(await statuses(2)).toEqual([200, 200]);
  });

  it("a batch is one request", async () => {
    await limited({ requests: 2 });
    const parts = Array.from({ length: 10 }, () => "--b\r\n\r\nGET WhoAmI\r\n\r\n").join("");
    const headers = { "content-type": "multipart/mixed; boundary=b" };
    expect((await client.send("POST", "$batch", `${parts}--b--`, headers)).status).toBe(200);
    expect(await statuses(2)).toEqual([200, 429]);
  });

  it("is not counted unless it is switched on, and then up to the documented 6,000", async () => {
    expect(await client.door("settings")).toMatchObject({ serviceProtection: false });
    await limited(true);
    const limits = { requests: 6000, executionSeconds: 1200, concurrent: 52 };
    expect(await client.door("settings")).toMatchObject({ serviceProtection: limits });
  });

  it("a reset forgets it", async () => {
    await limited({ requests: 1 });
    expect(await statuses(2)).toEqual([200, 429]);
    await client.door("reset", {});
    await limited({ requests: 1 });
    expect((await ask()).status).toBe(200);
  });
});

it("the time that requests took: none is let in until some of it is out of the window", async () => {
  await limited({ executionSeconds: 100 });
  await client.door("faults", { path: "WhoAmI", delayMs: 120_000 });
  const slow = ask();
  await settle();
  await later(120);
  expect((await slow).status).toBe(200);
  const answer = await ask();
  expect(told(answer)).toEqual([429, "0x80072321", "180"]);
  await later(180);
  expect((await ask()).status).toBe(200);
});

it("how many run at once: the next is turned away until one has ended", async () => {
  await limited({ concurrent: 2 });
  await client.door("faults", { path: "WhoAmI", delayMs: 5_000, times: 2 });
  const slow = [ask(), ask()];
  await settle();
  expect(told(await ask())).toEqual([429, "0x80072326", "1"]);
  expect((await ask("second")).status).toBe(200);
  await later(5);
  expect((await Promise.all(slow)).map(({ status }) => status)).toEqual([200, 200]);
  expect((await ask()).status).toBe(200);
});

it("what is turned away has no effect and stands in the trace", async () => {
  await limited({ requests: 1 });
  await statuses(2);
  expect((await client.door<{ status: number }[]>("trace")).map(({ status }) => status)).toEqual([200, 429]);
});

it.each([{ requests: 0 }, { requests: 1.5 }, { window: 5 }, 7])("the door refuses the limits %j", async (limits) => {
  await expect(limited(limits as object)).rejects.toThrow();
});
