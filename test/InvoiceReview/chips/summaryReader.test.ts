import { createSummaryReader } from "../../../InvoiceReview/chips/summaryReader";
import type { AskedView } from "../../../shared/invoicing/finding/askedView";
import type { InvoiceGroup } from "../../../shared/invoicing/finding/invoiceGroup";

import type { CalendarDate } from "../../../shared/invoicing/words/calendarDate";

const today = "2026-11-22" as CalendarDate;

/** A reader, the view that it looks at, and answers that come when they are let. */
function aReader() {
  let now = { view: { id: "a", filter: null, today } as AskedView, rows: 3 };
  const waiting: ((groups: readonly InvoiceGroup[] | null) => void)[] = [];
  const told: (readonly InvoiceGroup[] | null)[] = [];
  const reader = createSummaryReader({
    read: async () => new Promise((answer) => waiting.push(answer)),
    asked: () => now,
    tell: (groups) => told.push(groups),
  });
  const become = (change: Partial<AskedView>, rows = 3): void => {
    now = { view: { ...now.view, ...change }, rows };
  };
  return { ...reader, waiting, told, become };
}

it("asks once for a view, however many of its pages are shown", () => {
  const { look, waiting } = aReader();
  look();
  look();
  expect(waiting).toHaveLength(1);
});

it.each([
  { why: "another view", change: { id: "b" } },
  { why: "another filter", change: { filter: {} } },
  { why: "another number of rows", change: {}, rows: 4 },
  { why: "another day", change: { today: "2026-11-23" as CalendarDate } },
])("asks again for $why", ({ change, rows = 3 }) => {
  const { look, waiting, become } = aReader();
  look();
  become(change, rows);
  look();
  expect(waiting).toHaveLength(2);
});

it("asks again once something was written", () => {
  const { look, outdate, waiting } = aReader();
  look();
  outdate();
  look();
  expect(waiting).toHaveLength(2);
});

it("tells nothing of a view that is no longer shown", async () => {
  const { look, waiting, told, become } = aReader();
  look();
  become({ id: "b" });
  look();
  waiting[1]?.(null);
  waiting[0]?.([]);
  await new Promise((resolve) => setImmediate(resolve));
  expect(told).toEqual([null]);
});
