import { wellKnownInvoices } from "../../host/scenarios/wellKnown";
import type { Fetch } from "../../shared/dataverse/wire/webRequest";
import { type InvoiceKey, invoiceId, openReviewHost, type ReviewHost } from "../support/reviewHost";
import { valueOf } from "../support/valueOf";

let host: ReviewHost;
beforeAll(async () => {
  host = await openReviewHost("contoso60");
});
afterAll(async () => host.host.close());
beforeEach(async () => {
  await host.door("faults", undefined, "DELETE");
  asked.length = 0;
});

const asked: { url: string; prefer: string; body: string }[] = [];
const noting =
  (real: Fetch): Fetch =>
  async (url, init) => {
    const answer = await real(url, init);
    const body = await answer.text();
    asked.push({ url, prefer: init.headers.Prefer ?? "", body });
    return { status: answer.status, headers: answer.headers, text: async () => body };
  };
const byFetch = (patience = async (_seconds: number) => false) =>
  host.port({ isAddressGiven: true, fetch: noting, patience });

const keys = Object.keys(wellKnownInvoices) as InvoiceKey[];

describe("large tables read by fetch", () => {
  it.each(keys)("%s is what it is by context.webAPI", async (key) => {
    expect(await byFetch().readInvoice(invoiceId(key))).toEqual(await host.port().readInvoice(invoiceId(key)));
    expect(asked.length).toBeGreaterThan(0);
  });

  it("ask for the names of what look-ups point at and for no other annotation", async () => {
    valueOf(await byFetch().readInvoice(invoiceId("draft")));
    for (const { url, prefer, body } of asked) {
      expect(url).toMatch(/\/(msdyn_invoicelinetransactions|msdyn_actuals|msdyn_transactionconnections)\?/);
      expect(prefer).toBe(
        'odata.include-annotations="OData.Community.Display.V1.FormattedValue",odata.maxpagesize=5000',
      );
      expect(body).not.toMatch(/@Microsoft\.Dynamics\.CRM\.(associated|lookup)/);
    }
  });

  it.each<{ why: string; fault: object; error: object }>([
    { why: "not for this user", fault: { status: 403, code: "0x80040220" }, error: { kind: "forbidden" } },
    {
      why: "for load, and when to come back, which context.webAPI does not tell",
      fault: { status: 429, code: "0x80072322", retryAfterSeconds: 7 },
      error: { kind: "busy", retryAfterSeconds: 7 },
    },
    { why: "the session has ended", fault: { status: 401 }, error: { kind: "sessionExpired" } },
    { why: "no answer came", fault: { drop: true }, error: { kind: "noAnswer" } },
  ])("turned away: $why", async ({ fault, error }) => {
    await host.door("faults", { path: "^msdyn_invoicelinetransactions", ...fault });
    expect(await byFetch().readInvoice(invoiceId("draft"))).toMatchObject({ ok: false, error });
  });

  it("a busy service is waited for as long as it says", async () => {
    const waited: number[] = [];
    await host.door("faults", { path: "^msdyn_actuals", status: 429, retryAfterSeconds: 7, times: 1 });
    const read = await byFetch(async (seconds) => waited.push(seconds) > 0).readInvoice(invoiceId("draft"));
    expect([read.ok, waited]).toEqual([true, [7]]);
  });

  it("a column that the organisation lacks is learnt, and left out", async () => {
    await host.door("settings", { missingColumns: ["msdyn_invoicelinetransaction.msdyn_externaldescription"] });
    const { absent, details } = valueOf(await byFetch().readInvoice(invoiceId("draft")));
    expect(details).toHaveLength(24);
    expect(absent.columns).toEqual(["msdyn_invoicelinetransaction.msdyn_externaldescription"]);
  });
});
