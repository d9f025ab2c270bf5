import { scenarios } from "../../host/scenarios/scenarios";
import { seededViews } from "../../host/scenarios/seededViews";
import { users } from "../../host/server/users";
import { filterText } from "../../host/web/dataSet/filterText";
import { projectInvoicesView } from "../../host/web/views/projectInvoicesView";
import { type DataSetFilter, listFilter } from "../../shared/dataverse/review/listFilter";
import { ages, causes, chips, type Find } from "../../shared/invoicing/finding/finds";
import { countOf, figuresOf, foundIn, groupOf, type InvoiceGroup } from "../../shared/invoicing/finding/invoiceGroup";
import type { InvoiceId } from "../../shared/invoicing/ids";
import type { CalendarDate } from "../../shared/invoicing/words/calendarDate";
import { openReviewHost, type ReviewHost } from "../support/reviewHost";
import { valueOf } from "../support/valueOf";

const today = "2026-10-22" as CalendarDate;
/** When its month began, by the clocks of those who ask. */
const monthBegan = new Map([
  ["Europe/Copenhagen", "2026-09-30T22:00:00Z"],
  ["America/Los_Angeles", "2026-10-01T07:00:00Z"],
]);
const finds = [...new Set<Find>([...chips, ...causes, ...ages])];
const narrowedTo = (find: Find) => ({ find, contract: null, isProjectOnly: false });

const isOpen = "i.msdyn_projectinvoicestatus IN (192350000, 192350001)";
const confirmed = "i.msdyn_projectinvoicestatus = 192350002 AND i.statecode <> 2";
const paid =
  "(i.msdyn_projectinvoicestatus = 192350003 OR (i.msdyn_projectinvoicestatus = 192350002 AND i.statecode = 2))";
const past = (from: string, to: string) => `${confirmed} AND i.duedate > '${from}' AND i.duedate <= '${to}'`;
/** Each day by its date: what the control reckons is reckoned once more by hand. */
const meaningOf = {
  ready: `${isOpen} AND coalesce(i.pricingerrorcode, 0) = 0 AND i.totalamount > 0`,
  inReview: "i.msdyn_projectinvoicestatus = 192350001",
  unpaid: confirmed,
  overdue: `${confirmed} AND i.duedate < '2026-10-22'`,
  draftPastDue: `${isOpen} AND i.duedate < '2026-10-22'`,
  pricingError: `${isOpen} AND i.pricingerrorcode <> 0`,
  noTotal: `${isOpen} AND coalesce(i.totalamount, 0) <= 0`,
  corrective: `${isOpen} AND i.msdyn_hascorrections = 1`,
  age0: `${confirmed} AND (i.duedate IS NULL OR i.duedate >= '2026-10-22')`,
  age1: past("2026-09-21", "2026-10-21"),
  age31: past("2026-08-22", "2026-09-21"),
  age61: past("2026-07-23", "2026-08-22"),
  age91: `${confirmed} AND i.duedate <= '2026-07-23'`,
};
const meanings = (month: string): Readonly<Record<Find, string>> => ({
  ...meaningOf,
  attention: causes.map((cause) => `(${meaningOf[cause]})`).join(" OR "),
  paid: `${paid} AND i.modifiedon >= '${month}'`,
});

/** What the views of the seed find, in the database's own words. */
const viewRows: readonly string[] = [
  "1",
  "i.salesorderid IN (SELECT salesorderid FROM salesorder WHERE name LIKE 'C%')",
  "(i.totalamount >= 10000000 OR i.msdyn_projectinvoicestatus = 192350002)",
];
const views = Object.entries(seededViews).map(([id, { name }], at) => ({ id, name, rows: viewRows[at] ?? "0" }));
const [whole] = views.map(({ id }) => ({ id, filter: null, today }));
if (!whole) throw new Error("The seed has no view.");

/** "USD 3 1200.5" of every find, by the database's own arithmetic: money is kept in units of 1/10,000. */
async function bySql(host: ReviewHost, rows: string, month = "2026-09-30T22:00:00Z") {
  const words = meanings(month);
  const sums = finds.map((find) => {
    const is = `i.msdyn_ordertype = 192350001 AND (${words[find]})`;
    return `sum(${is}) AS ${find}_n, sum(CASE WHEN ${is} THEN i.totalamount - coalesce(i.totaltax, 0) END) AS ${find}_net`;
  });
  const groups = await host.query(
    `SELECT c.isocurrencycode AS code, ${sums.join(", ")}
       FROM invoice i JOIN transactioncurrency c ON c.transactioncurrencyid = i.transactioncurrencyid
      WHERE ${rows} GROUP BY 1 ORDER BY 1`,
  );
  const told = (find: Find) =>
    groups.flatMap((group) => {
      const [n, net] = [Number(group[`${find}_n`]), Number(group[`${find}_net`])];
      return n > 0 ? [`${group["code"]} ${n} ${net / 10_000}`] : [];
    });
  return Object.fromEntries(finds.map((find) => [find, told(find)]));
}

const said = (groups: readonly InvoiceGroup[], of: readonly Find[] = finds) =>
  Object.fromEntries(
    of.map((find) => [
      find,
      figuresOf(foundIn(groups, find)).sums.map((sum) => `${sum.currency.code} ${sum.count} ${sum.amount.toString()}`),
    ]),
  );

// another size of the same rows says nothing new of money
describe.each(
  scenarios.filter(({ sizeOf }) => !sizeOf).map(({ name }) => name as Parameters<typeof openReviewHost>[0]),
)("the figures over a whole view are those of the database: %s", (scenario) => {
  let host: ReviewHost;
  beforeAll(async () => {
    host = await openReviewHost(scenario);
  });
  afterAll(async () => host.host.close());

  it.each(views.flatMap((view) => users.map((user) => ({ ...view, user: user.key, zone: user.timeZone }))))(
    "$name, for $user",
    async ({ id, rows, user, zone }) => {
      const groups = valueOf(await host.port({ user }).readViewSummary({ ...whole, id }));
      expect(said(groups)).toEqual(await bySql(host, rows, monthBegan.get(zone)));
    },
  );
});

describe.each(["contoso60", "invoices20000"] as const)("the invoices that the list is narrowed to: %s", (scenario) => {
  let host: ReviewHost;
  beforeAll(async () => {
    host = await openReviewHost(scenario);
  });
  afterAll(async () => host.host.close());

  it.each(finds)("are those that were counted: %s", async (find) => {
    const counted = countOf(foundIn(valueOf(await host.port().readViewSummary(whole)), find));
    const filter = listFilter(narrowedTo(find), today);
    const text = filter && filterText(filter, projectInvoicesView);
    const shown = await host.get(`invoices?$select=name&$filter=${encodeURIComponent(text ?? "")}`);
    expect(shown.json.value).toHaveLength(Math.min(counted, 5_000));
    if (scenario === "invoices20000") expect(counted).toBeGreaterThan(100);
  });
});

describe("the figures over a whole view", () => {
  let host: ReviewHost;
  beforeAll(async () => {
    host = await openReviewHost("contoso60");
  });
  afterAll(async () => host.host.close());

  const condition = (attributeName: string, conditionOperator: 0 | 4 | 6 | 8, value: string | string[]) => ({
    attributeName,
    conditionOperator,
    value,
  });
  const filterOf = (...conditions: DataSetFilter["conditions"]): DataSetFilter => ({ filterOperator: 0, conditions });

  it("are asked for in one request once the view's query is known, at an address that every gateway takes", async () => {
    const port = host.port();
    await port.readViewSummary(whole);
    await host.door("trace", undefined, "DELETE");
    valueOf(await port.readViewSummary(whole));
    expect(await host.requests()).toEqual(["GET invoices"]);
    const [asked] = await host.door<{ path: string }[]>("trace");
    expect(asked?.path.length).toBeLessThan(5_000);
  });

  it("count sales invoices among the rows, and in no chip", async () => {
    const groups = valueOf(await host.port().readViewSummary(whole));
    const [counts] = await host.query("SELECT count(*) AS n, sum(msdyn_ordertype = 192350001) AS project FROM invoice");
    const project = groups.filter(({ isProjectInvoice }) => isProjectInvoice);
    expect({ n: countOf(groups), project: countOf(project) }).toEqual(counts);
    expect(project.length).toBeLessThan(groups.length);
  });

  it.each([
    { why: "a number", filter: filterOf(condition("totalamount", 4, "1000")), sql: "i.totalamount >= 10000000" },
    { why: "a list", filter: filterOf(condition("statecode", 8, ["0", "2"])), sql: "i.statecode IN (0, 2)" },
    {
      why: "one within another, with characters that XML keeps for itself",
      filter: { ...filterOf(), filters: [filterOf(condition("name", 6, '%<&">%'))] },
      sql: "i.name LIKE '%<&\">%'",
    },
  ])("keep to what else narrows the view: $why", async ({ filter, sql }) => {
    expect(said(valueOf(await host.port().readViewSummary({ ...whole, filter })))).toEqual(await bySql(host, sql));
  });

  it("are the same over what is loaded, where everything is", async () => {
    const rows = await host.query<{ id: InvoiceId }>("SELECT invoiceid AS id FROM invoice");
    const { facts } = valueOf(await host.port().readFacts(rows.map(({ id }) => id)));
    const loaded = [...facts.values()].map((each) => groupOf(each, today));
    const known = finds.filter((find) => find !== "paid");
    expect(said(loaded, known)).toEqual(said(valueOf(await host.port().readViewSummary(whole)), known));
  });

  it.each([
    { why: "more rows than an organisation aggregates", settings: { aggregateLimit: 3 }, asked: whole },
    { why: "a view that is nowhere", settings: {}, asked: { ...whole, id: "00000000-0000-4000-8000-000000000000" } },
    { why: "a host that does not tell which view it is", settings: {}, asked: { ...whole, id: null } },
    {
      why: "a condition that has no words here",
      settings: {},
      asked: { ...whole, filter: filterOf(condition("totalamount", 11 as 8, ["1", "2"])) },
    },
    {
      why: "a condition of a linked table",
      settings: {},
      asked: { ...whole, filter: filterOf({ ...condition("name", 0, "1"), entityAliasName: "contract" }) },
    },
    {
      why: "an address longer than a gateway takes",
      settings: {},
      asked: { ...whole, filter: filterOf(condition("name", 6, "x".repeat(8_000))) },
    },
  ])("cannot be had: $why", async ({ settings, asked }) => {
    await host.door("settings", settings);
    expect((await host.port().readViewSummary(asked)).ok).toBe(false);
    await host.door("reset", {});
  });
});
