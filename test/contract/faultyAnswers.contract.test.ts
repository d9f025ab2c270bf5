import type { LoadedInvoice } from "../../shared/invoicing/invoice";
import type { InvoicingError } from "../../shared/invoicing/invoicingError";
import type { Result } from "../../shared/core/result";
import { confirmInvoice } from "../../shared/procedures/review/confirmInvoice";
import { contractId, openCreationHost, projectId, type CreationHost } from "../support/creationHost";
import { hostTime } from "../support/hostTime";
import { invoiceId, openReviewHost, rowId, type ReviewHost } from "../support/reviewHost";
import { changeOf } from "../support/rowWrites";

/** Answers that are not the service's, as proxies, sign-in pages and broken connections make them. */
const spoilt = [
  { why: "bytes are changed on the way", fault: { garble: "bytes" } },
  { why: "a sign-in page stands in its place", fault: { garble: "page" } },
  { why: "a sign-in page with a status of failure", fault: { garble: "page", status: 502 } },
  { why: "it ends half way", fault: { cut: true } },
  { why: "the connection breaks", fault: { drop: true, when: "after" } },
];

/** What a user can be told to do something about: nothing was read, try again. */
const readAgain = ["unavailable", "noAnswer"];

const kindOf = (answer: Result<unknown, InvoicingError>): string => (answer.ok ? "ok" : answer.error.kind);

describe("reading an invoice whose answer is spoilt", () => {
  let host: ReviewHost;
  beforeEach(async () => {
    host = await openReviewHost();
  });
  afterEach(async () => host.host.close());

  it.each(spoilt)("$why: it is told, and the next try reads all of it", async ({ fault }) => {
    for (const isAddressGiven of [false, true]) {
      for (const path of ["^invoices\\?", "^invoicedetails\\?", "^msdyn_invoicelinetransactions\\?"]) {
        await host.door("faults", { path, ...fault });
        expect(readAgain).toContain(kindOf(await host.port({ isAddressGiven }).readInvoice(invoiceId("draft"))));
        expect((await host.read("draft")).detailById.size).toBeGreaterThan(5);
      }
    }
  });
});

describe("saving rows when the answer is spoilt", () => {
  let host: ReviewHost;
  let before: LoadedInvoice;
  beforeEach(async () => {
    host = await openReviewHost();
    before = await host.read("draft");
  });
  afterEach(async () => host.host.close());

  const rows = [1, 2, 3].map((place) => rowId("draft", place));
  const save = async () =>
    host.port().saveRows(
      invoiceId("draft"),
      rows.map((row) => changeOf(before, row, { description: "saved" })),
    );
  const savedRows = async () => {
    const { detailById } = await host.read("draft");
    return new Set<string>(rows.filter((row) => detailById.get(row)?.description === "saved"));
  };

  it.each(spoilt)("$why: no row is called saved that is not, and none is called refused", async ({ fault }) => {
    await host.door("faults", { path: "^\\$batch", ...fault });
    const answer = await save();
    if (!answer.ok) return expect(readAgain).toContain(answer.error.kind);
    const { saved, refused } = answer.value;
    const really = await savedRows();
    expect(saved.filter((row) => !really.has(row))).toEqual([]);
    expect([...saved, ...refused.map(({ row }) => row)].sort()).toEqual([...rows].sort());
    for (const { error } of refused) expect(readAgain).toContain(error.kind);
  });

  it.each(spoilt)("$why, and a row was refused: it is not called saved", async ({ fault }) => {
    await host.door("faults", { method: "PATCH", path: rows[2], status: 412, code: "0x80060882" });
    await host.door("faults", { path: "^\\$batch", ...fault });
    const answer = await save();
    expect((await savedRows()).has(rows[2] ?? "")).toBe(false);
    if (!answer.ok) return expect(readAgain).toContain(answer.error.kind);
    expect(answer.value.saved).not.toContain(rows[2]);
  });

  it.each(spoilt)("$why, of one row: only that row is open", async ({ fault }) => {
    await host.door("faults", { method: "PATCH", path: rows[1], ...fault });
    const answer = await save();
    if (!answer.ok) return expect(readAgain).toContain(answer.error.kind);
    const really = await savedRows();
    expect(answer.value.saved.filter((row) => !really.has(row))).toEqual([]);
    for (const { error } of answer.value.refused) expect(readAgain).toContain(error.kind);
  });

  it("privileges taken away between two rows: the first is saved, the others say why not", async () => {
    await host.door("faults", { method: "PATCH", path: rows[1], revoke: ["Write"] });
    expect(await save()).toMatchObject({
      value: { saved: [rows[0]], refused: rows.slice(1).map((row) => ({ row, error: { kind: "forbidden" } })) },
    });
    expect([...(await savedRows())]).toEqual([rows[0]]);
  });

  it("a service that counts for real turns the save away: nothing is saved, and it says when to come back", async () => {
    await host.door("settings", { serviceProtection: { requests: 1 } });
    expect(kindOf(await host.port().request("recalculate", invoiceId("stale")))).not.toBe("busy");
    expect(await save()).toMatchObject({ ok: false, error: { kind: "busy", retryAfterSeconds: 300 } });
    await host.door("settings", { serviceProtection: false });
    expect((await savedRows()).size).toBe(0);
  });
});

describe("confirming when the answer is spoilt", () => {
  it.each(spoilt)("$why: it is asked for once, read back, and known to have happened", async ({ fault }) => {
    const host = await openReviewHost();
    const time = hostTime(host);
    const seen = await host.read("draft");
    await host.door("faults", { path: "msdyn_PostInvoice", when: "after", ...fault });
    const port = host.port({ fetch: time.givingUpAfter(125_000) });
    const { outcome } = await time.finish(confirmInvoice(seen, port, time.wait));
    expect(outcome.kind).toBe("confirmed");
    expect(await host.effects()).toEqual(["msdyn_PostInvoice"]);
    await host.host.close();
  });
});

describe("reading for the wizard when an answer is spoilt", () => {
  let host: CreationHost;
  beforeEach(async () => {
    host = await openCreationHost();
  });
  afterEach(async () => host.host.close());

  it.each(spoilt)("$why: the project is told to be unread, and the next try reads it", async ({ fault }) => {
    await host.door("faults", { path: "^msdyn_projects", ...fault });
    expect(readAgain).toContain(kindOf(await host.port().readProject(projectId("plant"))));
    expect(kindOf(await host.port().readProject(projectId("plant")))).toBe("ok");
  });

  it.each(spoilt)("$why: half a backlog is never taken for the whole", async ({ fault }) => {
    const read = async () => host.port().readBacklog(contractId("plantBuild"), projectId("plant"));
    const whole = await read();
    const asked = (await host.door<{ path: string }[]>("trace")).map(({ path }) => path);
    for (const [place] of asked.entries()) {
      await host.door("faults", { path: ".", every: place + 1, ...fault });
      const answer = await read();
      expect([...readAgain, "ok"]).toContain(kindOf(answer));
      if (answer.ok) expect(answer.value.items).toEqual(whole.ok && whole.value.items);
      await host.door("faults", undefined, "DELETE");
    }
  });
});
