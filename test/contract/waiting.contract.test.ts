import type { Fetch } from "../../host/web/context/webApi";
import { invoiceId, openReviewHost, type ReviewHost, rowId } from "../support/reviewHost";
import { valueOf } from "../support/valueOf";
import type { ReviewEvent } from "../../InvoiceReview/app/reviewEvent";
import { performEffect, type Outside } from "../../InvoiceReview/app/performEffect";

const nowMs = Date.parse("2026-11-22T12:00:00Z");

let host: ReviewHost;
beforeAll(async () => {
  host = await openReviewHost();
});
beforeEach(async () => host.freshStart());
afterAll(async () => host.host.close());

describe("what waits for one invoice", () => {
  /** A row is taken off, so that its transaction waits. */
  async function oneWaits(): Promise<string> {
    const { detailById } = await host.read("draft");
    const row = rowId("draft", 1);
    const source = valueOf(await host.port().readSources([row])).get(row)?.id ?? "";
    await host
      .port()
      .saveRows(invoiceId("draft"), [{ kind: "removal", row, version: detailById.get(row)?.version ?? "" }]);
    return source;
  }
  const waiting = async (source: string, port = host.port()) => {
    const { invoice } = await host.read("draft");
    return valueOf(await port.readPending(invoice, nowMs)).find(({ id }) => id === source);
  };

  it("is ready in the invoice's own currency", async () => {
    const source = await oneWaits();
    expect(await waiting(source)).toMatchObject({
      isReady: true,
      currency: (await host.read("draft")).invoice.currency,
    });
  });

  it("is told in its own where that is another, and is not ready", async () => {
    const source = await oneWaits();
    // no rule of the platform's forbids it, the host's own does
    const inYen: Fetch = async (url, init) => {
      const text = await (await host.host.fetch(url, init)).text();
      return new Response(
        /\/msdyn_actuals\?/.test(url)
          ? text
              .replace(/"isocurrencycode":"\w+"/g, '"isocurrencycode":"JPY"')
              .replace(/"currencyprecision":\d/g, '"currencyprecision":0')
          : text,
      );
    };
    expect(await waiting(source, host.port({ reads: () => inYen }))).toMatchObject({
      ...{ isReady: false, kind: "otherCurrency" },
      currency: { code: "JPY", decimals: 0 },
    });
  });
});

describe("a settled invoice, asked for what stands behind it", () => {
  const settled = async (port = host.port()) =>
    new Promise<ReviewEvent>((resolve) =>
      performEffect({ effect: "readSettled", id: invoiceId("confirmed") }, resolve, { port } as Outside),
    );

  it("ends in its rows with their transactions, which opening it does not read", async () => {
    const opened = await host.read("confirmed");
    expect(opened.details.map(({ source }) => source)).toEqual(opened.details.map(() => null));
    const { details } = valueOf(((await settled()) as Extract<ReviewEvent, { type: "settledRead" }>).read);
    expect(details.map(({ id }) => id)).toEqual(opened.details.map(({ id }) => id));
    for (const { source } of details) expect(source).toMatchObject({ billingType: expect.any(String) as string });
  });

  it.each<{ why: string; fault: object }>([
    { why: "an answer that is a page of another server", fault: { when: "after", garble: "page" } },
    { why: "a busy service", fault: { status: 503, retryAfterSeconds: 5 } },
  ])("$why is told, never believed", async ({ fault }) => {
    await host.door("faults", { path: "^invoices", method: "GET", ...fault });
    expect(await settled()).toMatchObject({ id: invoiceId("confirmed"), read: { ok: false } });
  });
});
