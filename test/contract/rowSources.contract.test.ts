import type { LineDetail, LoadedInvoice } from "../../shared/invoicing/invoice";
import { lineOutcomes } from "../../shared/invoicing/acts/lineOutcome";
import { optionOfBillingType } from "../../shared/dataverse/optionSets";
import { confirmInvoice } from "../../shared/procedures/review/confirmInvoice";
import { digits } from "../support/amount";
import type { Fetch as PageFetch } from "../../host/web/context/webApi";
import { hostTime } from "../support/hostTime";
import { type InvoiceKey, invoiceId, openReviewHost, patchRow, type ReviewHost, rowId } from "../support/reviewHost";
import { valueOf } from "../support/valueOf";

let host: ReviewHost;
beforeAll(async () => {
  host = await openReviewHost("contoso");
});
beforeEach(async () => host.door("reset", {}));
afterAll(async () => host.host.close());

const held = ({ source }: LineDetail): string =>
  source === "unknown" ? source : source ? `${digits(source.quantity)} × ${digits(source.price)}` : "–";
const heldBy = async (key: InvoiceKey, place: number): Promise<string> => {
  const detail = (await host.read(key)).detailById.get(rowId(key, place));
  return detail ? held(detail) : "gone";
};

describe("what the transaction behind a row holds", () => {
  it.each<{ why: string; key: InvoiceKey; says: string[] }>([
    { why: "a milestone's row has the milestone", key: "milestones", says: ["1 × 17000"] },
    { why: "a row added by hand has none", key: "manual", says: ["–", "–"] },
    { why: "a correction has what was billed", key: "corrective", says: ["8 × 200", "4.5 × 187.55"] },
    { why: "what is sent is settled", key: "paid", says: ["–"] },
    { why: "no price is none behind it either", key: "unpriced", says: ["8 × 140", "8 × none", "2.5 × none"] },
  ])("$why", async ({ key, says }) => {
    const { details } = await host.read(key);
    expect(details.map(held).slice(0, says.length)).toEqual(says);
  });

  it.each<{ why: string; columns: object; says: string }>([
    { why: "not charged any more", columns: { msdyn_billingtype: 192350002 }, says: "notBilled 17000" },
    { why: "another text", columns: { msdyn_description: "Accepted" }, says: "" },
  ])("of a milestone too, whoever changed its row: $why", async ({ columns, says }) => {
    const before = await host.read("milestones");
    const row = before.details.find(({ description }) => description === "Prototype accepted");
    const done = await host.send("PATCH", `msdyn_invoicelinetransactions(${row?.id})`, columns, {
      "x-host-user": "second",
    });
    expect(done.status).toBe(204);
    const { invoice, details } = await host.read("milestones");
    const rules = { decimals: invoice.currency.decimals, rounding: "halfToEven" } as const;
    const told = details.flatMap((each) => lineOutcomes(each, rules));
    expect(told.map(({ kind, amount }) => `${kind} ${digits(amount)}`).join(", ")).toBe(says);
  });

  it("of a milestone that was made larger since, what is billed less is said", async () => {
    const [milestone] = await host.query<{ id: string }>(
      `SELECT msdyn_contractlinescheduleofvalueid AS id FROM msdyn_contractlinescheduleofvalue
       WHERE msdyn_name = 'Prototype accepted'`,
    );
    const done = await host.send("PATCH", `msdyn_contractlinescheduleofvalues(${milestone?.id})`, {
      msdyn_amount: 29_000,
    });
    expect(done.status).toBe(204);
    const { details } = await host.read("milestones");
    const told = details.flatMap((each) => lineOutcomes(each, { decimals: 2, rounding: "halfToEven" }));
    expect(told.map(({ kind, amount }) => `${kind} ${digits(amount)}`)).toEqual(["priceLowered 12000"]);
  });

  it.each<{ why: string; columns: object }>([
    { why: "a lowered quantity", columns: { msdyn_quantity: 6 } },
    { why: "a raised one", columns: { msdyn_quantity: 9.25 } },
    { why: "one below zero", columns: { msdyn_quantity: -3 } },
    { why: "another price", columns: { msdyn_price: 150 } },
    { why: "another billing type", columns: { msdyn_billingtype: 192350002 } },
    { why: "another description", columns: { msdyn_description: "Something else" } },
    { why: "everything at once", columns: { msdyn_quantity: 1, msdyn_price: 9, msdyn_description: "x" } },
  ])("is found however the row was changed: $why", async ({ columns }) => {
    await patchRow(host, "draft", 1, columns);
    expect(await heldBy("draft", 1)).toBe("8 × 200");
  });

  it("is not mixed up between rows of the same person, task and day", async () => {
    const places = [13, 14];
    const before = await Promise.all(places.map((place) => heldBy("draft", place)));
    await patchRow(host, "draft", 13, { msdyn_quantity: 4 });
    expect(await Promise.all(places.map((place) => heldBy("draft", place)))).toEqual(before);
  });

  it.each([
    { why: "the first as the second", changed: 21, as: 22 },
    { why: "the second as the first", changed: 22, as: 21 },
  ])("nor where one row was changed to look just as another does: $why", async ({ changed, as }) => {
    const before = await Promise.all([21, 22].map((place) => heldBy("draft", place)));
    expect(new Set(before).size).toBe(2);
    const { detailById } = await host.read("draft");
    const other = detailById.get(rowId("draft", as));
    await patchRow(host, "draft", changed, {
      msdyn_quantity: Number(other?.quantity),
      msdyn_price: Number(other?.price),
      msdyn_description: other?.description,
    });
    expect(await Promise.all([21, 22].map((place) => heldBy("draft", place)))).toEqual(before);
  });

  describe("two rows that have changed places in every column, as when hours are corrected", () => {
    beforeEach(async () => {
      const { detailById } = await host.read("draft");
      for (const [place, as] of [
        [21, 22],
        [22, 21],
      ] as const) {
        const other = detailById.get(rowId("draft", as));
        await patchRow(host, "draft", place, {
          msdyn_quantity: Number(other?.quantity),
          msdyn_price: Number(other?.price),
          msdyn_description: other?.description,
          msdyn_billingtype: optionOfBillingType(other?.billingType ?? "chargeable"),
        });
      }
    });
    const both = ({ detailById }: LoadedInvoice): string[] =>
      [21, 22].map((place) => detailById.get(rowId("draft", place))).map((row) => (row ? held(row) : "gone"));

    it("are told apart by their links", async () => {
      const byLinks = valueOf(await host.port().readInvoice(invoiceId("draft"), "links"));
      expect(both(byLinks)).toEqual([...both(await host.read("draft"))].reverse());
    });

    it("are not sent before the question has named what that does", async () => {
      const time = hostTime(host);
      const send = async (seen: LoadedInvoice) =>
        (await time.finish(confirmInvoice(seen, host.port(), time.wait))).outcome;
      const first = await send(await host.read("draft"));
      expect(first.kind).toBe("sourcesDiffer");
      const after = first.kind === "sourcesDiffer" ? first.after : await host.read("draft");
      const rules = { decimals: 2, rounding: "halfToEven" } as const;
      expect(after.details.flatMap((row) => lineOutcomes(row, rules)).length).toBeGreaterThan(0);
      expect((await send(after)).kind).toBe("confirmed");
    });
  });

  it("one request for the links of changed rows, however many, and none for the rest", async () => {
    for (const place of [1, 2, 3]) await patchRow(host, "draft", place, { msdyn_quantity: 1 });
    await host.door("trace", undefined, "DELETE");
    await host.read("draft");
    expect((await host.requests()).slice(4)).toEqual(["GET msdyn_transactionconnections"]);
  });

  it("where actuals do not name their invoice every row is found by its link", async () => {
    await host.door("faults", {
      path: "msdyn_actuals.*msdyn_invoice",
      status: 403,
      code: "0x80040220",
      message: "No",
      times: 1,
    });
    expect(await heldBy("draft", 1)).toBe("8 × 200");
  });

  it("where links may not be read, what is behind a changed row is not known", async () => {
    await patchRow(host, "draft", 1, { msdyn_quantity: 6 });
    await host.door("faults", {
      path: "msdyn_transactionconnections",
      status: 403,
      code: "0x80040220",
      message: "No",
      times: 1,
    });
    const { details } = await host.read("draft");
    // the others are as their transactions are, and known by that
    expect(details.filter(({ source }) => source === "unknown").map(({ id }) => id)).toEqual([rowId("draft", 1)]);
  });

  /** As rows that one may not see: they are simply not in the answer. */
  async function hideLinks(key: InvoiceKey): Promise<void> {
    const { details } = await host.read(key);
    const links = await host.query<{ id: string; row: string }>(
      "SELECT msdyn_transactionconnectionid AS id, msdyn_transaction1 AS row FROM msdyn_transactionconnection",
    );
    const rows = new Set<string>(details.map(({ id }) => id));
    for (const { id } of links.filter(({ row }) => rows.has(row.toLowerCase()))) {
      expect((await host.send("DELETE", `msdyn_transactionconnections(${id})`)).status).toBe(204);
    }
  }

  it.each<{ why: string; key: InvoiceKey; place: number; columns: object; says: string }>([
    {
      why: "a transaction stands there without a row",
      key: "draft",
      place: 1,
      columns: { msdyn_quantity: 6 },
      says: "unknown",
    },
    { why: "nobody adds a milestone by hand", key: "milestones", place: 1, columns: {}, says: "unknown" },
    { why: "a correction corrects something", key: "corrective", place: 1, columns: {}, says: "unknown" },
    { why: "nothing speaks against it", key: "manual", place: 1, columns: { msdyn_quantity: 6 }, says: "–" },
  ])(
    "without a link that one may see, only a row added by hand has none: $why",
    async ({ key, place, columns, says }) => {
      await hideLinks(key);
      if (Object.keys(columns).length > 0) await patchRow(host, key, place, columns);
      expect(await heldBy(key, place)).toBe(says);
    },
  );

  it("to somebody who does not see every link and transaction, a row without one may have one", async () => {
    const read = await host.port({ seesSources: false }).readInvoice(invoiceId("manual"));
    expect(valueOf(read).details.map(held)).toEqual(["unknown", "unknown", "unknown"]);
  });

  it.each<{ why: string; withheld: (place: number) => boolean; says: string }>([
    { why: "no transaction has one, for this user", withheld: () => true, says: "unknown" },
    { why: "others have: this one was not priced", withheld: (place) => place === 0, says: "8 × none" },
  ])("where a changed row's transaction has no amount: $why", async ({ withheld, says }) => {
    await patchRow(host, "draft", 1, { msdyn_price: 20 });
    const [link] = await host.query<{ id: string }>(
      `SELECT msdyn_transaction2 AS id FROM msdyn_transactionconnection WHERE lower(msdyn_transaction1) = '${rowId("draft", 1)}'`,
    );
    const reads =
      (real: PageFetch): PageFetch =>
      async (url, init) => {
        const answer = await real(url, init);
        if (!url.includes("/msdyn_actuals?")) return answer;
        const body = (await answer.json()) as { value: Record<string, unknown>[] };
        const value = body.value.map((row) =>
          withheld(row["msdyn_actualid"] === link?.id ? 0 : 1)
            ? { ...row, msdyn_price: null, msdyn_amount: null }
            : row,
        );
        return new Response(JSON.stringify({ ...body, value }), { status: answer.status, headers: answer.headers });
      };
    const { detailById } = valueOf(await host.port({ reads }).readInvoice(invoiceId("draft")));
    const row = detailById.get(rowId("draft", 1));
    expect(row && held(row)).toBe(says);
  });

  it("a row of an ordinary draft corrects nothing, whoever says that it does", async () => {
    await patchRow(host, "draft", 1, { msdyn_quantity: 6, msdyn_correction: true });
    const { details } = await host.read("draft");
    const told = details.flatMap((each) => lineOutcomes(each, { decimals: 2, rounding: "halfToEven" }));
    expect(told.map(({ kind, amount }) => `${kind} ${digits(amount)}`)).toEqual(["writtenOff 400"]);
  });

  it("is not that of a row which has gone and whose transaction was not given back", async () => {
    await patchRow(host, "draft", 21, { msdyn_quantity: 1 });
    const { detailById } = await host.read("draft");
    const [own, other] = [21, 22].map((place) => detailById.get(rowId("draft", place)));
    await host.door("settings", { giveBackOnDelete: false });
    expect((await host.send("DELETE", `msdyn_invoicelinetransactions(${other?.id})`)).status).toBe(204);
    await patchRow(host, "draft", 21, {
      msdyn_quantity: Number(other?.quantity),
      msdyn_price: Number(other?.price),
      msdyn_description: other?.description,
    });
    expect(await heldBy("draft", 21)).toBe(own && held(own));
  });

  it("an answer that does not come is told, not taken for none", async () => {
    await patchRow(host, "draft", 1, { msdyn_quantity: 6 });
    await host.door("faults", { path: "msdyn_transactionconnections", status: 503, times: 1 });
    const read = await host.port().readInvoice(invoiceId("draft"));
    expect(read.ok).toBe(false);
  });
});
