import { annotated, openClient, type HostClient } from "../hostClient";

let client: HostClient;
beforeAll(async () => {
  client = await openClient("contoso60");
});
afterAll(async () => client.host.close());

const group = async (inside: string, headers: Record<string, string> = {}) => {
  const xml = `<fetch aggregate='true'><entity name='msdyn_invoicelinetransaction'>${inside}</entity></fetch>`;
  return client.get(`msdyn_invoicelinetransactions?fetchXml=${encodeURIComponent(xml)}`, headers);
};
const numberOf = async (sql: string) =>
  Number((await client.query<{ n: number }>(`select ${sql} as n from msdyn_invoicelinetransaction`))[0]?.n);

describe("an aggregate", () => {
  it.each([
    { why: "count counts rows", kind: "aggregate='count'", sql: "count(*)", scale: 1 },
    { why: "countcolumn counts values", kind: "aggregate='countcolumn'", sql: "count(msdyn_price)", scale: 1 },
    {
      why: "distinct values once",
      kind: "aggregate='countcolumn' distinct='true'",
      sql: "count(distinct msdyn_price)",
      scale: 1,
    },
    { why: "sum, exactly", kind: "aggregate='sum'", sql: "sum(msdyn_price)", scale: 10_000 },
    { why: "the least", kind: "aggregate='min'", sql: "min(msdyn_price)", scale: 10_000 },
    { why: "the most", kind: "aggregate='max'", sql: "max(msdyn_price)", scale: 10_000 },
    {
      why: "the average of those with a value",
      kind: "aggregate='avg'",
      sql: "round(avg(msdyn_price))",
      scale: 10_000,
    },
  ])("$why", async ({ kind, sql, scale }) => {
    const { json } = await group(`<attribute name='msdyn_price' alias='x' ${kind}/>`);
    expect(json.value).toEqual([{ x: (await numberOf(sql)) / scale }]);
  });

  it("has nothing to say of no rows, except that they are none", async () => {
    const none = "<filter><condition attribute='msdyn_quantity' operator='eq' value='-77'/></filter>";
    const { json } = await group(
      `<attribute name='msdyn_price' alias='s' aggregate='sum'/><attribute name='msdyn_price' alias='n' aggregate='count'/>${none}`,
    );
    expect(json.value).toEqual([{ s: null, n: 0 }]);
  });
});

describe("groups", () => {
  it("by a choice carry its label, by a lookup its name", async () => {
    const { json } = await group(
      "<attribute name='msdyn_billingtype' alias='type' groupby='true'/><attribute name='transactioncurrencyid' alias='currency' groupby='true'/><attribute name='msdyn_amount' alias='amount' aggregate='sum'/><order alias='amount' descending='true'/>",
      annotated,
    );
    const rows = await client.query<{ type: number; currency: string; amount: number }>(
      "select msdyn_billingtype as type, transactioncurrencyid as currency, sum(msdyn_amount) as amount from msdyn_invoicelinetransaction group by 1, 2 order by 3 desc",
    );
    expect(json.value).toHaveLength(rows.length);
    expect(json.value.map(({ type, currency, amount }) => ({ type, currency, amount }))).toEqual(
      rows.map((row) => ({ ...row, amount: row.amount / 10_000 })),
    );
    expect(json.value).toContainEqual(
      expect.objectContaining({
        "type@OData.Community.Display.V1.FormattedValue": "Chargeable",
        "currency@OData.Community.Display.V1.FormattedValue": "US Dollar",
      }),
    );
  });

  it("by text do not see case", async () => {
    for (const name of ["Group test", "GROUP TEST"])
      await client.send("POST", "accounts", { name, accountnumber: "G" });
    const xml =
      "<fetch aggregate='true'><entity name='account'><attribute name='name' alias='name' groupby='true'/><attribute name='accountid' alias='n' aggregate='count'/><filter><condition attribute='accountnumber' operator='eq' value='G'/></filter></entity></fetch>";
    const { json } = await client.get(`accounts?fetchXml=${encodeURIComponent(xml)}`);
    expect(json.value).toEqual([{ name: expect.stringMatching(/group test/i), n: 2 }]);
  });

  it.each([
    { part: "year", sql: "cast(strftime('%Y', msdyn_documentdate) as integer)" },
    { part: "quarter", sql: "(cast(strftime('%m', msdyn_documentdate) as integer) + 2) / 3" },
    { part: "month", sql: "cast(strftime('%m', msdyn_documentdate) as integer)" },
    { part: "day", sql: "cast(strftime('%d', msdyn_documentdate) as integer)" },
  ])("by the $part of a date in UTC where that is asked for", async ({ part, sql }) => {
    const { json } = await group(
      `<attribute name='msdyn_documentdate' alias='part' groupby='true' dategrouping='${part}' usertimezone='false'/><attribute name='msdyn_quantity' alias='n' aggregate='count'/><order alias='part'/>`,
    );
    const rows = await client.query(
      `select ${sql} as part, count(*) as n from msdyn_invoicelinetransaction group by 1 order by 1`,
    );
    expect(json.value).toEqual(rows);
  });

  it.each([
    { user: "billing", why: "1 October in Copenhagen", day: { year: 2026, month: 10, day: 1 } },
    { user: "manager", why: "30 September on the Pacific coast", day: { year: 2026, month: 9, day: 30 } },
  ])("by the days of the user who asks: $why", async ({ user, day }) => {
    const parts = ["year", "month", "day"].map(
      (part) => `<attribute name='msdyn_documentdate' alias='${part}' groupby='true' dategrouping='${part}'/>`,
    );
    const midnight =
      "<filter><condition attribute='msdyn_description' operator='eq' value='Two minutes after midnight in Copenhagen'/></filter>";
    const { json } = await group(
      `${parts.join("")}<attribute name='msdyn_quantity' alias='n' aggregate='count'/>${midnight}`,
      { "x-host-user": user },
    );
    expect(json.value).toEqual([{ ...day, n: 1 }]);
  });

  it("have pages too", async () => {
    const xml =
      "<fetch aggregate='true' count='2' page='2'><entity name='msdyn_invoicelinetransaction'><attribute name='msdyn_transactionclassification' alias='class' groupby='true'/><attribute name='msdyn_quantity' alias='n' aggregate='count'/><order alias='class'/></entity></fetch>";
    const { json } = await client.get(`msdyn_invoicelinetransactions?fetchXml=${encodeURIComponent(xml)}`, annotated);
    expect(json.value.map((row) => row["class"])).toEqual([192350002, 192350003]);
    expect(json["@Microsoft.Dynamics.CRM.morerecords"]).toBe(true);
  });
});

describe("the limit of rows", () => {
  const counted = "<attribute name='msdyn_quantity' alias='n' aggregate='count'/>";
  it("is kept by name: AggregateQueryRecordLimit", async () => {
    const rows = await numberOf("count(*)");
    await client.door("settings", { aggregateLimit: rows - 1 });
    const answer = await group(counted);
    expect([answer.status, answer.json.error]).toEqual([
      400,
      { code: "0x8004e023", message: expect.stringContaining("AggregateQueryRecordLimit") },
    ]);
    await client.door("settings", { aggregateLimit: rows });
    expect((await group(counted)).json.value).toEqual([{ n: rows }]);
  });

  it("is 50,000 in the beginning", async () => {
    await client.door("reset", {});
    expect((await client.door<{ aggregateLimit: number }>("settings")).aggregateLimit).toBe(50_000);
  });
});

describe("what is refused by name", () => {
  it.each([
    { why: "no alias", inside: "<attribute name='msdyn_price' aggregate='sum'/>", status: 400, says: "alias" },
    {
      why: "neither group nor aggregate",
      inside: "<attribute name='msdyn_price' alias='x'/>",
      status: 400,
      says: "'x'",
    },
    {
      why: "an unknown aggregate",
      inside: "<attribute name='msdyn_price' alias='x' aggregate='median'/>",
      status: 501,
      says: "'median'",
    },
    {
      why: "a sum of texts",
      inside: "<attribute name='msdyn_description' alias='x' aggregate='sum'/>",
      status: 400,
      says: "'msdyn_description'",
    },
    {
      why: "a date without its part",
      inside: "<attribute name='createdon' alias='x' groupby='true'/>",
      status: 400,
      says: "dategrouping",
    },
    {
      why: "fiscal periods",
      inside: "<attribute name='createdon' alias='x' groupby='true' dategrouping='fiscal-year'/>",
      status: 501,
      says: "'fiscal-year'",
    },
    {
      why: "an order by a column",
      inside: "<attribute name='msdyn_price' alias='x' aggregate='sum'/><order attribute='msdyn_price'/>",
      status: 400,
      says: "alias",
    },
  ])("$why", async ({ inside, status, says }) => {
    const answer = await group(inside);
    expect([answer.status, answer.json.error.message]).toEqual([status, expect.stringContaining(says)]);
  });
});
