import { openClient, type HostClient } from "../hostClient";

let client: HostClient;
beforeAll(async () => {
  client = await openClient("small");
  await client.door("clock", { now: "2026-11-22T09:00:00Z" });
  // moments around the midnights of Copenhagen (UTC+1 in November) and one without a value
  for (const [name, due, delivered] of moments) {
    await client.send("POST", "msdyn_contractlineinvoiceschedules", {
      msdyn_name: name,
      ...(due !== null && { msdyn_transactioncutoffdate: due }),
      ...(delivered !== null && { msdyn_invoicerundate: delivered }),
    });
  }
});
afterAll(async () => client.host.close());

const moments = [
  ["a week ago", "2026-11-15T08:00:00Z", "2026-11-15T08:00:00Z"],
  ["late yesterday", "2026-11-21T22:59:59Z", "2026-11-21T22:59:59Z"],
  ["first second of today", "2026-11-21T23:00:00Z", null],
  ["last second of today", "2026-11-22T22:59:59Z", null],
  ["first second of tomorrow", "2026-11-22T23:00:00Z", null],
  ["last month", "2026-10-31T22:59:59Z", null],
  ["no date", null, null],
] as const;

const named = async (filter: string, user = "billing") => {
  const path = `msdyn_contractlineinvoiceschedules?$select=msdyn_name&$filter=${encodeURIComponent(`msdyn_name ne null and ${filter}`)}`;
  const answer = await client.get(path, { "x-host-user": user });
  if (answer.status !== 200) throw new Error(answer.text);
  const names = moments.map(([name]) => name as string);
  return answer.json.value
    .map((row) => String(row["msdyn_name"]))
    .filter((name) => names.includes(name))
    .sort((a, b) => names.indexOf(a) - names.indexOf(b));
};
const call = (name: string, more = "") =>
  `Microsoft.Dynamics.CRM.${name}(PropertyName='msdyn_transactioncutoffdate'${more})`;
const today = ["first second of today", "last second of today"];

it.each([
  { why: "a day, from its first to its last second", filter: call("On", ",PropertyValue='2026-11-22'"), finds: today },
  {
    why: "not on a day finds rows without a value",
    filter: call("NotOn", ",PropertyValue='2026-11-22'"),
    finds: ["a week ago", "late yesterday", "first second of tomorrow", "last month", "no date"],
  },
  {
    why: "up to and including a day",
    filter: call("OnOrBefore", ",PropertyValue='2026-11-21'"),
    finds: ["a week ago", "late yesterday", "last month"],
  },
  {
    why: "from a day on",
    filter: call("OnOrAfter", ",PropertyValue='2026-11-22'"),
    finds: [...today, "first second of tomorrow"],
  },
  { why: "today", filter: call("Today"), finds: today },
  { why: "yesterday", filter: call("Yesterday"), finds: ["late yesterday"] },
  { why: "tomorrow", filter: call("Tomorrow"), finds: ["first second of tomorrow"] },
  {
    why: "this month",
    filter: call("ThisMonth"),
    finds: ["a week ago", "late yesterday", ...today, "first second of tomorrow"],
  },
  { why: "last month", filter: call("LastMonth"), finds: ["last month"] },
  {
    why: "the last days end now",
    filter: call("LastXDays", ",PropertyValue=1"),
    finds: ["late yesterday", "first second of today"],
  },
  {
    why: "the last seven",
    filter: call("Last7Days"),
    finds: ["a week ago", "late yesterday", "first second of today"],
  },
  {
    why: "the next days begin now",
    filter: call("NextXDays", ",PropertyValue=1"),
    finds: ["last second of today", "first second of tomorrow"],
  },
  {
    why: "between two moments, both included",
    filter: call("Between", ",PropertyValues=['2026-11-21T22:59:59Z','2026-11-21T23:00:00Z']"),
    finds: ["late yesterday", "first second of today"],
  },
  {
    why: "not in a list",
    filter:
      "Microsoft.Dynamics.CRM.NotIn(PropertyName='msdyn_name',PropertyValues=['a week ago','TODAY','last month'])",
    finds: ["late yesterday", ...today, "first second of tomorrow", "no date"],
  },
])("$why", async ({ filter, finds }) => {
  expect(await named(filter)).toEqual(finds);
});

it("means the days of the user who asks", async () => {
  // on the Pacific coast it is 15:00 on the 21st when Copenhagen's 22nd begins
  expect(await named(call("On", ",PropertyValue='2026-11-21'"), "manager")).toEqual([
    "late yesterday",
    "first second of today",
  ]);
});

it.each([
  { name: "EqualUserId", finds: 4 },
  { name: "NotEqualUserId", finds: 0 },
])("$name asks for rows of the user who asks", async ({ name, finds }) => {
  const filter = `Microsoft.Dynamics.CRM.${name}(PropertyName='ownerid')`;
  expect((await client.get(`invoices?$select=name&$filter=${filter}`)).json.value).toHaveLength(finds);
});

it.each([
  {
    why: "an unknown function",
    filter: call("InFiscalYear", ",PropertyValue=2026"),
    status: 501,
    says: "InFiscalYear",
  },
  { why: "a function of texts", filter: call("On", ",PropertyValue='22 November'"), status: 400, says: "22 November" },
  {
    why: "a day that does not exist",
    filter: call("On", ",PropertyValue='2026-02-30'"),
    status: 400,
    says: "2026-02-30",
  },
  {
    why: "days of what is no date",
    filter: "Microsoft.Dynamics.CRM.Today(PropertyName='msdyn_name')",
    status: 400,
    says: "not a date",
  },
  { why: "too many values", filter: call("Today", ",PropertyValue='x'"), status: 400, says: "no value" },
  {
    why: "one bound of two",
    filter: call("Between", ",PropertyValues=['2026-11-21']"),
    status: 400,
    says: "two values",
  },
])("refuses $why", async ({ filter, status, says }) => {
  const answer = await client.get(`msdyn_contractlineinvoiceschedules?$filter=${encodeURIComponent(filter)}`);
  expect([answer.status, answer.json.error.message]).toEqual([status, expect.stringContaining(says)]);
});
