import type { InvoicingError } from "../../shared/invoicing/invoicingError";
import type { Fetch } from "../../shared/dataverse/wire/webRequest";
import { invoiceId, openReviewHost, type ReviewHost, rowId } from "../support/reviewHost";
import { changeOf } from "../support/rowWrites";

let host: ReviewHost;
beforeEach(async () => {
  host = await openReviewHost();
});
afterEach(async () => host.host.close());

const id = invoiceId("draft");

const errorOf = (answer: { ok: boolean; error?: InvoicingError }): InvoicingError | undefined => answer.error;

describe("what went wrong with a message, told from the answer", () => {
  it.each<{ why: string; fault: object; error: object }>([
    {
      why: "turned away for load: when to come back",
      fault: { status: 429, code: "0x80072322", retryAfterSeconds: 7 },
      error: { kind: "busy", retryAfterSeconds: 7 },
    },
    { why: "for load, without a time", fault: { status: 429 }, error: { kind: "busy", retryAfterSeconds: null } },
    {
      why: "out of order, in its own words",
      fault: { status: 503, message: "Maintenance" },
      error: { kind: "unavailable", status: 503, message: "Maintenance" },
    },
    { why: "a gateway gave up", fault: { status: 504 }, error: { kind: "unavailable", status: 504 } },
    { why: "a gateway waited too long", fault: { status: 408, code: "" }, error: { kind: "unavailable", status: 408 } },
    {
      why: "the database took too long, whatever the status: it may be done all the same",
      fault: { status: 400, code: "0x80044151" },
      error: { kind: "unavailable" },
    },
    { why: "the session has ended", fault: { status: 401 }, error: { kind: "sessionExpired" } },
    { why: "not allowed", fault: { status: 403 }, error: { kind: "forbidden" } },
    { why: "another version, by code", fault: { status: 412, code: "0x80060882" }, error: { kind: "conflict" } },
    { why: "another version, without one", fault: { status: 412, code: "" }, error: { kind: "conflict" } },
    {
      why: "a duplicate is no conflict of versions",
      fault: { status: 412, code: "0x80040333" },
      error: { kind: "rejected", code: "0x80040333" },
    },
    { why: "not there", fault: { status: 404, code: "0x80040217" }, error: { kind: "gone" } },
    { why: "read-only", fault: { status: 400, code: "0x80040228" }, error: { kind: "readOnlyRecord" } },
    {
      why: "a plug-in said no",
      fault: { status: 400, code: "0x80040265", message: "Close the period first." },
      error: { kind: "rejected", code: "0x80040265", message: "Close the period first." },
    },
    { why: "no answer came", fault: { drop: true }, error: { kind: "noAnswer" } },
  ])("$why", async ({ fault, error }) => {
    await host.door("faults", { path: "msdyn_PostInvoice", ...fault });
    const answer = await host.port().request("send", id);
    expect(errorOf(answer)).toMatchObject(error);
    expect(await host.effects()).toEqual([]);
  });

  it("nothing is repeated: one asking, one request", async () => {
    await host.door("faults", { path: "msdyn_PostInvoice", status: 503, times: 5 });
    await host.port().request("send", id);
    expect(await host.requests()).toEqual(["POST invoices/Microsoft.Dynamics.CRM.msdyn_PostInvoice"]);
  });
});

describe("what went wrong with a read", () => {
  it.each<{ why: string; fault: object; error: object }>([
    { why: "turned away for load", fault: { status: 429, code: "0x80072322" }, error: { kind: "busy" } },
    { why: "not allowed", fault: { status: 403, code: "0x80040220" }, error: { kind: "forbidden" } },
    { why: "no answer came", fault: { drop: true }, error: { kind: "unavailable", status: null } },
  ])("$why", async ({ fault, error }) => {
    for (const path of ["^invoices\\?", "^invoicedetails\\?", "^msdyn_invoicelinetransactions\\?"]) {
      await host.door("faults", { path, ...fault });
      expect(errorOf(await host.port().readInvoice(id))).toMatchObject(error);
    }
  });
});

describe("answers that are not the service's", () => {
  const answering =
    (status: number, body: string, contentType: string): ((real: Fetch) => Fetch) =>
    () =>
    async () =>
      new Response(body, { status, headers: { "content-type": contentType } });

  const proxy = answering(502, "<html>Bad gateway</html>", "text/html");

  it("a proxy's page is the failure that its status says", async () => {
    expect(errorOf(await host.port({ fetch: proxy }).request("send", id))).toEqual({
      kind: "unavailable",
      status: 502,
      message: "<html>Bad gateway</html>",
    });
  });

  it.each([
    { why: "a sign-in page", body: "<html>Sign in</html>", contentType: "text/html" },
    { why: "a gateway's own JSON", body: '{"ok":true}', contentType: "application/json" },
    { why: "nothing at all", body: "", contentType: "application/json" },
  ])("an act answered by $why with 200 is not called done", async ({ body, contentType }) => {
    const fetch = answering(200, body, contentType);
    for (const action of ["recalculate", "send", "markPaid"] as const) {
      expect(errorOf(await host.port({ fetch }).request(action, id))).toEqual({ kind: "noAnswer" });
    }
  });

  it("a save answered by a page is no answer: nothing is called saved", async () => {
    const port = host.port({ fetch: answering(200, "<html>Sign in</html>", "text/html") });
    const before = await host.read("draft");
    const writes = [changeOf(before, rowId("draft", 1), { quantity: "1" })];
    expect(await port.saveRows(id, writes)).toEqual({ ok: false, error: { kind: "noAnswer" } });
  });

  it.each([
    { why: "a batch without a boundary", body: "HTTP/1.1 204 No Content", contentType: "multipart/mixed" },
    {
      why: "a batch cut off before its first part",
      body: "--b\r\nContent-Ty",
      contentType: "multipart/mixed; boundary=b",
    },
    { why: "a part that is no HTTP", body: "--b\r\n\r\nsaved!\r\n--b--", contentType: "multipart/mixed; boundary=b" },
  ])("a save answered by $why leaves every row open: nothing is called saved", async ({ body, contentType }) => {
    const port = host.port({ fetch: answering(200, body, contentType) });
    const before = await host.read("draft");
    const writes = [1, 2].map((place) => changeOf(before, rowId("draft", place), { quantity: "1" }));
    expect(await port.saveRows(id, writes)).toEqual({
      ok: true,
      value: {
        saved: [],
        refused: [1, 2].map((place) => ({ row: rowId("draft", place), error: { kind: "noAnswer" } })),
      },
    });
  });

  it("a batch cut off after its first part leaves only the rest open", async () => {
    const cutting: (real: Fetch) => Fetch = (real) => async (url, init) => {
      const answer = await real(url, init);
      const body = await answer.text();
      const secondPart = body.indexOf("HTTP/1.1", body.indexOf("HTTP/1.1") + 1);
      return {
        status: answer.status,
        headers: answer.headers,
        text: () => Promise.resolve(body.slice(0, secondPart)),
      };
    };
    const before = await host.read("draft");
    const writes = [1, 2].map((place) => changeOf(before, rowId("draft", place), { quantity: "1" }));
    expect(await host.port({ fetch: cutting }).saveRows(id, writes)).toMatchObject({
      value: { saved: [rowId("draft", 1)], refused: [{ row: rowId("draft", 2), error: { kind: "noAnswer" } }] },
    });
  });
});
