import { toldGroups, type Told } from "../../../shared/invoicing/acts/told";
import { amount } from "../../support/amount";

const told = (figure: string | null, parts: Partial<Told> = {}): Told => ({
  ...{ kind: "onInvoice", name: "Work", amount: figure === null ? null : amount(figure), billingType: "chargeable" },
  ...parts,
});
const euro = { currency: { code: "EUR", decimals: 2 } };

it.each<{ why: string; all: readonly Told[]; are: readonly string[] }>([
  { why: "one kind is one sum", all: [told("1.10"), told("2.20")], are: ["onInvoice 2 3.3"] },
  { why: "no price is counted and is no money", all: [told(null), told("2")], are: ["onInvoice 2 2"] },
  {
    why: "what is not charged is no money",
    all: [told("5", { billingType: "complimentary" })],
    are: ["onInvoice 1 0"],
  },
  {
    why: "two currencies are never one sum",
    all: [told("1"), told("70", euro), told("2")],
    are: ["onInvoice 2 3", "onInvoice EUR 1 70"],
  },
])("$why", ({ all, are }) =>
  expect(
    toldGroups(all).map(({ kind, currency, tally }) =>
      [kind, currency?.code, tally.count, tally.amount.toFixed()].filter((part) => part !== undefined).join(" "),
    ),
  ).toEqual(are),
);
