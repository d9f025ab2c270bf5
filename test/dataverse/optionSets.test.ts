import * as host from "../../host/server/metadata/optionSets";
import { choosableBillingTypes } from "../../shared/invoicing/words/billingType";
import {
  actualStatusFromOption,
  billingTypeFromOption,
  invoiceStatusFromOption,
  milestoneStatusFromOption,
  optionOfBillingType,
  transactionClassFromOption,
} from "../../shared/dataverse/optionSets";

const labels = (set: { readonly options: readonly { value: number; en: string }[] }) =>
  set.options.map(({ value, en }) => ({ value, label: en }));

describe("billing types, by the vendor's numbers and labels", () => {
  const names: Readonly<Record<string, string>> = {
    "Non Chargeable": "nonChargeable",
    Chargeable: "chargeable",
    Complimentary: "complimentary",
    "Not Available": "notAvailable",
  };
  it.each(labels(host.billingType))("$value is $label", ({ value, label }) =>
    expect(billingTypeFromOption(value)).toBe(names[label]),
  );

  it("one that this version does not know is not guessed: it decides what is billed", () => {
    expect([1, NaN, 192350004].map(billingTypeFromOption)).toEqual([undefined, undefined, undefined]);
  });

  it("what may be chosen is written as it is read", () => {
    const back = choosableBillingTypes.map((type) => billingTypeFromOption(optionOfBillingType(type)));
    expect(back).toEqual(choosableBillingTypes);
  });
});

describe("project invoice statuses", () => {
  const names: Readonly<Record<string, string>> = {
    Draft: "draft",
    "In Review": "inReview",
    Confirmed: "confirmed",
    "Invoice Paid": "paid",
  };
  it.each(labels(host.projectInvoiceStatus))("$value is $label", ({ value, label }) =>
    expect(invoiceStatusFromOption(value)).toBe(names[label]),
  );

  it("one of a later version is unknown, on which nothing is offered", () => {
    expect([null, 192350009].map(invoiceStatusFromOption)).toEqual(["unknown", "unknown"]);
  });
});

describe("transaction classes", () => {
  it.each(labels(host.transactionClass))("$value, $label, is its own or shown as other", ({ value, label }) => {
    const own = ["Time", "Expense", "Material", "Milestone", "Fee", "Tax"].includes(label);
    expect(transactionClassFromOption(value)).toBe(own ? label.toLowerCase() : "other");
  });
});

describe("what a source says of itself", () => {
  it.each([
    { why: "an actual that is ready to invoice", status: actualStatusFromOption(192350004), says: "readyToInvoice" },
    { why: "on a draft", status: actualStatusFromOption(192350001), says: "onInvoice" },
    { why: "posted", status: actualStatusFromOption(192350002), says: "posted" },
    { why: "canceled is none of these", status: actualStatusFromOption(192350003), says: "unknown" },
    { why: "a value nobody knows is no answer", status: actualStatusFromOption(7), says: "unknown" },
    {
      why: "a milestone counts otherwise: 1 is ready",
      status: milestoneStatusFromOption(192350001),
      says: "readyToInvoice",
    },
    { why: "and 2 is on a draft", status: milestoneStatusFromOption(192350002), says: "onInvoice" },
    { why: "without a value", status: milestoneStatusFromOption(null), says: "unknown" },
  ])("$why", ({ status, says }) => expect(status).toBe(says));
});
