import { users } from "../../host/server/users";
import { filterText } from "../../host/web/dataSet/filterText";
import { projectInvoicesView } from "../../host/web/views/projectInvoicesView";
import { chipFilter, type DataSetFilter } from "../../shared/dataverse/review/chipFilters";
import { summaryFetch } from "../../shared/dataverse/review/summaryFetch";
import { type Chip, chips } from "../../shared/invoicing/finding/chips";
import { loadedFigures, type ViewSummary } from "../../shared/invoicing/finding/viewSummary";
import type { InvoiceId } from "../../shared/invoicing/ids";
import type { CalendarDate } from "../../shared/invoicing/words/calendarDate";
import { openReviewHost, type ReviewHost } from "../support/reviewHost";
import { valueOf } from "../support/valueOf";

let host: ReviewHost;
beforeAll(async () => {
  host = await openReviewHost("contoso60");
});
afterAll(async () => host.host.close());

const today = "2026-10-22" as CalendarDate;
const view = { id: projectInvoicesView.id, filter: null, today };
const condition = (attributeName: string, conditionOperator: 0 | 4 | 6 | 8, value: string | string[]) => ({
  attributeName,
  conditionOperator,
  value,
});
const filterOf = (...conditions: DataSetFilter["conditions"]): DataSetFilter => ({ filterOperator: 0, conditions });

const confirmed = "i.msdyn_projectinvoicestatus = 192350002 AND i.statecode <> 2";
/** What a chip means in the database's own words. */
const meaning: Readonly<Record<Chip, string>> = {
  ready: "i.msdyn_projectinvoicestatus = 192350001 AND coalesce(i.pricingerrorcode, 0) = 0",
  inReview: "i.msdyn_projectinvoicestatus = 192350001",
  unpaid: confirmed,
  overdue: `${confirmed} AND i.duedate < '${today}'`,
  paid: `(i.msdyn_projectinvoicestatus = 192350003 OR i.statecode = 2) AND i.modifiedon >= '2026-10-01'`,
};

/** "USD 3 1200.5", by the database's own arithmetic: money is kept in units of 1/10,000. */
async function bySql(chip: Chip, more = "1"): Promise<string[]> {
  const rows = await host.query(
    `SELECT c.isocurrencycode AS code, count(*) AS n, sum(i.totalamount - coalesce(i.totaltax, 0)) AS net
       FROM invoice i JOIN transactioncurrency c ON c.transactioncurrencyid = i.transactioncurrencyid
      WHERE i.msdyn_ordertype = 192350001 AND ${meaning[chip]} AND ${more} GROUP BY 1 ORDER BY 1`,
  );
  return rows.map(({ code, n, net }) => `${code} ${n} ${Number(net) / 10_000}`);
}

const said = ({ figures }: Pick<ViewSummary, "figures">, chip: Chip): string[] =>
  (figures[chip]?.sums ?? []).map(({ currency, count, amount }) => `${currency.code} ${count} ${amount.toString()}`);

describe("the figures over a whole view", () => {
  const all = users.flatMap(({ key }) => chips.map((chip) => ({ user: key, chip })));
  it.each(all)("are those of the database: $chip for $user", async ({ user, chip }) => {
    const summary = valueOf(await host.port({ user }).readViewSummary(view));
    expect(said(summary, chip)).toEqual(await bySql(chip));
  });

  it("are asked for in one request once the view's query is known", async () => {
    const port = host.port();
    await port.readViewSummary(view);
    await host.door("trace", undefined, "DELETE");
    valueOf(await port.readViewSummary(view));
    expect(await host.requests()).toEqual(["GET invoices"]);
  });

  it("count sales invoices among the rows, and in no chip", async () => {
    const { rows, projectRows } = valueOf(await host.port().readViewSummary(view));
    const [counts] = await host.query("SELECT count(*) AS n, sum(msdyn_ordertype = 192350001) AS project FROM invoice");
    expect({ n: rows, project: projectRows }).toEqual(counts);
    expect(projectRows).toBeLessThan(rows);
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
    const summary = valueOf(await host.port().readViewSummary({ ...view, filter }));
    for (const chip of chips) expect(said(summary, chip)).toEqual(await bySql(chip, sql));
  });

  it.each(chips)("are of the invoices that the chip shows: %s", async (chip) => {
    const { figures } = valueOf(await host.port().readViewSummary(view));
    const filter = filterText(chipFilter(chip, today), projectInvoicesView);
    const shown = await host.get(`invoices?$select=name&$filter=${encodeURIComponent(filter)}`);
    expect(shown.json.value).toHaveLength(figures[chip]?.count ?? NaN);
  });

  it("are the same over what is loaded, where everything is", async () => {
    const rows = await host.query<{ id: InvoiceId }>("SELECT invoiceid AS id FROM invoice");
    const { facts } = valueOf(await host.port().readFacts(rows.map(({ id }) => id)));
    const loaded = { figures: loadedFigures(facts.values(), today) };
    const whole = valueOf(await host.port().readViewSummary(view));
    const known = chips.filter((chip) => chip !== "paid");
    expect(known.map((chip) => said(loaded, chip))).toEqual(known.map((chip) => said(whole, chip)));
    expect(loaded.figures.paid).toBeNull();
  });

  it.each([
    { why: "more rows than an organisation aggregates", settings: { aggregateLimit: 3 }, asked: view },
    { why: "a view that is nowhere", settings: {}, asked: { ...view, id: "00000000-0000-4000-8000-000000000000" } },
    { why: "a host that does not tell which view it is", settings: {}, asked: { ...view, id: null } },
    {
      why: "a condition that has no words here",
      settings: {},
      asked: { ...view, filter: filterOf(condition("totalamount", 11 as 8, ["1", "2"])) },
    },
  ])("cannot be had: $why", async ({ settings, asked }) => {
    await host.door("settings", settings);
    expect((await host.port().readViewSummary(asked)).ok).toBe(false);
    await host.door("reset", {});
  });
});

describe("a view's query as one that counts", () => {
  const fetchOf = (inside: string, more = "") => `<fetch ${more}><entity name="invoice">${inside}</entity></fetch>`;
  const owner =
    '<link-entity name="salesorder" from="salesorderid" to="salesorderid"><attribute name="name"/></link-entity>';
  it.each([
    {
      why: "a filter stays",
      xml: fetchOf('<filter><condition attribute="a" operator="null"/></filter>'),
      keeps: "<condition",
    },
    {
      why: "columns and order go",
      xml: fetchOf('<attribute name="odd"/><order attribute="odd"></order>'),
      drops: "odd",
    },
    { why: "a page's size goes", xml: fetchOf("", 'count="5077"'), drops: "5077" },
    { why: "a link stays, its columns go", xml: fetchOf(owner), keeps: "salesorder", drops: '"name"' },
  ])("$why", ({ xml, keeps = "aggregate", drops = "distinct" }) => {
    const made = summaryFetch(xml, null, today);
    expect(made).toContain(keeps);
    expect(made).not.toContain(drops);
  });

  it.each([
    { why: "rows that links repeat", xml: fetchOf(owner, 'distinct="true"') },
    { why: "a view of another table", xml: fetchOf("").replace('"invoice"', '"account"') },
    { why: "what is no query", xml: "<layout/>" },
  ])("is not made of $why", ({ xml }) => {
    expect(summaryFetch(xml, null, today)).toBeNull();
  });
});
