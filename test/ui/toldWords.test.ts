import type { PendingReason } from "../../shared/invoicing/backlog/pendingItem";
import type { LinesAdded } from "../../shared/procedures/review/addPendingLines";
import type { SourceStatus } from "../../shared/procedures/review/reviewPort";
import { languageCodes, readResx } from "../repository/readResx";

const names = <Name extends string>(all: Readonly<Record<Name, true>>): readonly string[] => Object.keys(all);

const statuses = names<SourceStatus>({
  ...{ readyToInvoice: true, notReady: true, onInvoice: true, posted: true, unknown: true },
});

/** What became of transactions, and why one is not added: a new kind does not compile until it is here. */
const said: Readonly<Record<string, readonly string[]>> = {
  Pending_is: names<PendingReason>({
    ...{ onInvoice: true, adjusted: true, notReady: true, canceled: true, statusUnknown: true },
    ...{ unreadable: true, otherCurrency: true, afterToday: true },
  }),
  Notice: ["corrected", "correctedBefore", "correctedTwice", "discarded", "linesAdded"],
  Released: statuses,
  Told: names<SourceStatus | LinesAdded["told"][number]["kind"]>({
    ...{ readyToInvoice: true, notReady: true, onInvoice: true, posted: true, unknown: true },
    ...{ added: true, leftOff: true, notAdded: true },
  }),
};

it.each(languageCodes)("each kind has its words, in %i", (language) => {
  const there = readResx("InvoiceReview", language);
  const keys = Object.entries(said).flatMap(([start, ends]) => ends.map((end) => `${start}_${end}`));
  expect(keys.filter((key) => !there.has(key))).toEqual([]);
});
