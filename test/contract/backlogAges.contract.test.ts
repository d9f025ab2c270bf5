import type { CalendarDate } from "../../shared/invoicing/words/calendarDate";
import { openReviewHost, type ReviewHost } from "../support/reviewHost";
import { valueOf } from "../support/valueOf";

const today = "2026-10-22" as CalendarDate;
/** The last instant of an age, by the clocks of Copenhagen; summer time everywhere. */
const before = (day: string) => `a.msdyn_documentdate < '${day}T22:00:00Z'`;
const past = [
  { past: 91, is: before("2026-07-23") },
  { past: 61, is: `NOT ${before("2026-07-23")} AND ${before("2026-08-22")}` },
  { past: 31, is: `NOT ${before("2026-08-22")} AND ${before("2026-09-21")}` },
  { past: 1, is: `NOT ${before("2026-09-21")}` },
];

describe.each(["contoso60", "wizard", "backlog2000", "worked"] as const)("the backlog by age: %s", (scenario) => {
  let host: ReviewHost;
  beforeAll(async () => {
    host = await openReviewHost(scenario);
  });
  afterAll(async () => host.host.close());

  /** What is chargeable, unbilled and on no invoice, in the database's own words. */
  const bySql = async (): Promise<string[]> => {
    const found = past.map(async ({ past: days, is }) =>
      host.query(
        `SELECT o.name || ' ' || c.isocurrencycode || ' ${days}: ' || count(*) || ' ' || (coalesce(sum(a.msdyn_amount), 0) / 10000.0) AS said
           FROM msdyn_actual a
           JOIN salesorder o ON o.salesorderid = a.msdyn_salescontract
           JOIN transactioncurrency c ON c.transactioncurrencyid = a.transactioncurrencyid
          WHERE a.msdyn_transactiontypecode = 192350005 AND a.msdyn_billingtype = 192350001 AND a.statecode = 0
            AND a.msdyn_billingstatus IN (192350000, 192350004)
            AND coalesce(a.msdyn_adjustmentstatus, 192350000) = 192350000 AND ${is}
          GROUP BY o.salesorderid, c.transactioncurrencyid`,
      ),
    );
    return (await Promise.all(found)).flat().map(({ said }) => String(said).replace(/\.0$/, ""));
  };

  it("is that of the database, in one request", async () => {
    await host.door("trace", undefined, "DELETE");
    const ages = valueOf(await host.port().readBacklogAges(today));
    expect(await host.requests()).toEqual(["GET msdyn_actuals"]);
    const said = ages.map(
      ({ contract, currency, past: days, count, amount }) =>
        `${contract.name} ${currency?.code} ${days}: ${count} ${amount.toString()}`,
    );
    expect(said.length).toBeGreaterThan(0);
    expect(said.sort()).toEqual((await bySql()).sort());
  });

  it("cannot be had of more than an organisation aggregates", async () => {
    await host.door("settings", { aggregateLimit: 1 });
    expect((await host.port().readBacklogAges(today)).ok).toBe(false);
    await host.door("reset", {});
  });
});
