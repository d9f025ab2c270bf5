import { openClient, type HostClient } from "./hostClient";

let client: HostClient;
beforeEach(async () => {
  client = await openClient("small");
});
afterEach(async () => client.host.close());

interface Traced {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly bytes: number;
  readonly bytesIn: number;
  readonly wave: number;
  readonly batch?: number;
}

const trace = async () => client.door<Traced[]>("trace");
const waves = async () => (await trace()).map(({ wave }) => wave);
const ask = async () => client.get("WhoAmI");

describe("bytes", () => {
  it("of the request and of the answer, as they went over the wire", async () => {
    const body = { name: "Ærø" };
    const answer = await client.send("PATCH", "invoices(00000000-0000-0000-0000-000000000001)", body, {
      "if-match": "*",
    });
    const sizes = { bytesIn: Buffer.byteLength(JSON.stringify(body)), bytes: Buffer.byteLength(answer.text) };
    expect(await trace()).toEqual([expect.objectContaining({ status: 404, ...sizes })]);
  });
});

describe("waves", () => {
  it("one after another: each is a wave of its own", async () => {
    for (let turn = 0; turn < 3; turn += 1) await ask();
    expect(await waves()).toEqual([1, 2, 3]);
  });

  it("at once: one wave", async () => {
    await Promise.all([ask(), ask(), ask()]);
    await ask();
    expect(await waves()).toEqual([1, 1, 1, 2]);
  });

  it("overlapping: who comes while the wave is under way belongs to it", async () => {
    await client.door("faults", { path: "WhoAmI", delayMs: 60_000 });
    const slow = ask();
    await ask();
    await ask();
    await client.door("clock", { advanceMs: 60_000 });
    await slow;
    await ask();
    expect(await waves()).toEqual([1, 1, 1, 2]);
  });

  it("the operations of a batch are in the wave of the batch", async () => {
    await ask();
    const headers = { "content-type": "multipart/mixed; boundary=b" };
    await client.send("POST", "$batch", "--b\n\nGET WhoAmI\n\n--b\n\nGET WhoAmI\n\n--b--", headers);
    expect((await trace()).map(({ wave, batch }) => [wave, batch])).toEqual([
      [1, undefined],
      [2, undefined],
      [2, 2],
      [2, 2],
    ]);
  });

  it("over a socket, with a delay that makes what a client sends at once overlap", async () => {
    const { url, close } = await client.host.listen(0);
    await client.door("faults", { path: ".", delayMs: 40, times: 100 });
    const get = async () => (await fetch(`${url}/api/data/v9.2/WhoAmI`)).text();
    await Promise.all([get(), get(), get()]);
    await get();
    expect(await waves()).toEqual([1, 1, 1, 2]);
    await close();
  });

  it("a trace cleared while a request is under way begins anew", async () => {
    await client.door("faults", { path: "WhoAmI", delayMs: 60_000 });
    const slow = ask();
    await client.door("trace", undefined, "DELETE");
    await ask();
    await client.door("clock", { advanceMs: 60_000 });
    await slow;
    await ask();
    expect(await waves()).toEqual([1, 2]);
  });
});
