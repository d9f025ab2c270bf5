import { summaryFetch } from "../../../shared/dataverse/review/summaryFetch";
import type { CalendarDate } from "../../../shared/invoicing/words/calendarDate";

const today = "2026-10-22" as CalendarDate;

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

  it("links no more tables than FetchXML takes beside a view's own", () => {
    expect(summaryFetch(fetchOf(""), null, today)?.split("<link-entity")).toHaveLength(1 + 7);
  });

  it.each([
    { why: "rows that links repeat", xml: fetchOf(owner, 'distinct="true"') },
    { why: "a view of another table", xml: fetchOf("").replace('"invoice"', '"account"') },
    { why: "what is no query", xml: "<layout/>" },
  ])("is not made of $why", ({ xml }) => {
    expect(summaryFetch(xml, null, today)).toBeNull();
  });
});
