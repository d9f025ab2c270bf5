import * as host from "../../host/server/metadata/optionSets";
import {
  adjustmentFromOption,
  billingStatusFromOption,
  milestoneBillingFromOption,
  openInvoiceStatuses,
  optionsOfTransactionClass,
  scheduleNotRun,
  transactionClassFromOption,
  unbilledSales,
} from "../../shared/dataverse/optionSets";
import { transactionClasses } from "../../shared/invoicing/words/transactionClass";

const labels = (set: { readonly options: readonly { value: number; en: string }[] }) =>
  set.options.map(({ value, en }) => ({ value, label: en }));

const valueOf = (set: { readonly options: readonly { value: number; en: string }[] }, label: string) =>
  set.options.find(({ en }) => en === label)?.value;

describe("where a source of billing stands, by the vendor's numbers and labels", () => {
  const billing: Readonly<Record<string, string>> = {
    "Unbilled Sales Created": "notReady",
    "Customer Invoice Created": "onInvoice",
    "Customer Invoice Posted": "posted",
    Canceled: "canceled",
    "Ready to Invoice": "ready",
  };
  it.each(labels(host.billingStatus))("an actual: $label", ({ value, label }) =>
    expect(billingStatusFromOption(value)).toBe(billing[label] ?? "unknown"),
  );

  const milestone: Readonly<Record<string, string>> = {
    "Not Ready for invoicing": "notReady",
    "Ready for invoicing": "ready",
    "Customer invoice created": "onInvoice",
    "Customer invoice posted": "posted",
  };
  it.each(labels(host.milestoneStatus))("a milestone: $label", ({ value, label }) =>
    expect(milestoneBillingFromOption(value)).toBe(milestone[label]),
  );

  const adjusting: Readonly<Record<string, string>> = {
    "In Process": "inProcess",
    Adjusted: "adjusted",
    Unadjustable: "unadjustable",
  };
  it.each(labels(host.adjustmentStatus))("an adjustment: $label", ({ value, label }) =>
    expect(adjustmentFromOption(value)).toBe(adjusting[label]),
  );

  it.each([
    { why: "no adjustment is one that stands in no way", found: adjustmentFromOption(null), says: "none" },
    { why: "one of a later version keeps it off an invoice", found: adjustmentFromOption(7), says: "unadjustable" },
    { why: "a status of a later version is not ready", found: billingStatusFromOption(7), says: "unknown" },
    { why: "nor is none", found: billingStatusFromOption(null), says: "unknown" },
    { why: "nor a milestone's", found: milestoneBillingFromOption(null), says: "unknown" },
  ])("$why", ({ found, says }) => expect(found).toBe(says));
});

it.each(transactionClasses.filter((type) => type !== "product"))("the options of %s are read as it", (type) => {
  const options = optionsOfTransactionClass(type);
  expect(options.length).toBeGreaterThan(0);
  expect(options.map(transactionClassFromOption)).toEqual(options.map(() => type));
});

it("together they are all the classes that the vendor names, each once", () => {
  const all = transactionClasses.flatMap(optionsOfTransactionClass).sort();
  expect(all).toEqual(
    labels(host.transactionClass)
      .map(({ value }) => value)
      .sort(),
  );
});

it.each([
  { what: "unbilled sales", used: [unbilledSales], is: [valueOf(host.transactionType, "Unbilled Sales")] },
  { what: "a run that is still to come", used: [scheduleNotRun], is: [valueOf(host.invoiceRunStatus, "Not Run")] },
  {
    what: "a draft, in review or not",
    used: openInvoiceStatuses,
    is: [valueOf(host.projectInvoiceStatus, "Draft"), valueOf(host.projectInvoiceStatus, "In Review")],
  },
])("$what is the vendor's number", ({ used, is }) => expect(used).toEqual(is));
