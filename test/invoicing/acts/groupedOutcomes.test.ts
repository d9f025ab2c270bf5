import {
  groupedOutcomes,
  isWarning,
  type LineOutcome,
  lineOutcomes,
  mayTakeOff,
} from "../../../shared/invoicing/acts/lineOutcome";
import type { LineDetail } from "../../../shared/invoicing/invoice";
import { digits } from "../../support/amount";
import { aLineDetail, aProductRow, type DetailParts } from "../../support/aLineDetail";

const rules = { decimals: 2, rounding: "halfToEven" } as const;

const offered = (outcome: LineOutcome): string =>
  `${outcome.kind}${isWarning(outcome) ? " warns" : ""}${mayTakeOff(outcome) ? ", may be taken off" : ""}`;

it("what happens in one way stands together, largest first, and what has no price last and not as 0", () => {
  const row = (id: string, parts: DetailParts) =>
    aLineDetail({ id, source: { quantity: "8", price: "200", billingType: "chargeable" }, ...parts });
  const lines = [
    row("a", { quantity: "7" }),
    row("b", { quantity: "6", price: null }),
    row("c", { quantity: "2" }),
    row("d", { quantity: "9" }),
    row("e", { quantity: "-1" }),
  ];
  const groups = groupedOutcomes(lines.flatMap((line) => lineOutcomes(line, rules)));
  expect(
    groups.map(
      ({ kind, rows, amounts, unpriced }) =>
        `${kind} ${rows.map(({ row: id }) => id).join("")} ${amounts.map(digits).join("/")} ${unpriced}`,
    ),
  ).toEqual(["writtenOff ecab 3000 1", "negative e -200 0", "raised d 200 0"]);
});

it("a loss and a gain do not make up for each other", () => {
  const marked = (id: string, quantity: string, price = "200") =>
    aLineDetail({ id, quantity, price, billingType: "complimentary", source: { billingType: "chargeable" } });
  const sums = (...lines: LineDetail[]) =>
    groupedOutcomes(lines.flatMap((line) => lineOutcomes(line, rules))).map(({ amounts }) =>
      amounts.map(digits).join("/"),
    );
  expect(sums(marked("a", "8"), marked("b", "-8"), marked("c", "1"))).toEqual(["1800/-1600"]);
  expect(sums(marked("a", "-8"))).toEqual(["-1600"]);
  // nothing is a gain of 0.00
  expect(sums(marked("a", "8", "0"))).toEqual(["0"]);
  // at a price of 0 there is an amount, and it is 0.00
  expect(sums(marked("a", "8", "0"), marked("b", "-8"))).toEqual(["0/-1600"]);
});

it("the largest comes first whether it is a loss or a gain", () => {
  const marked = (id: string, quantity: string) =>
    aLineDetail({ id, quantity, billingType: "complimentary", source: { billingType: "chargeable" } });
  const lines = [marked("a", "-2"), marked("b", "1"), marked("c", "-9"), marked("d", "4")];
  const [group] = groupedOutcomes(lines.flatMap((line) => lineOutcomes(line, rules)));
  expect(group?.rows.map(({ row }) => row).join("")).toBe("cdab");
});

describe("what is offered beside what happens to a row", () => {
  it.each<{ says: string; parts: DetailParts }>([
    { says: "writtenOff warns, may be taken off", parts: { quantity: "6" } },
    {
      says: "notBilled warns, may be taken off",
      parts: { billingType: "complimentary", source: { billingType: "chargeable" } },
    },
    { says: "priceLowered warns, may be taken off", parts: { price: "150" } },
    { says: "negative warns, may be taken off", parts: { quantity: "-1", source: {} } },
    { says: "sourceUnknown warns", parts: { source: "unknown" } },
    { says: "raised", parts: { quantity: "9" } },
    { says: "priceRaised", parts: { price: "250" } },
    { says: "staysBillable", parts: { quantity: "6", isCorrection: true } },
  ])("$says", ({ says, parts }) => {
    const line = aLineDetail({ source: { quantity: "8", price: "200" }, ...parts });
    expect(lineOutcomes(line, rules).map(offered)).toEqual([says]);
  });

  it("a product line cannot be taken off", () => {
    const credit = aProductRow({ quantity: "-1" });
    expect(lineOutcomes(credit, rules).map(offered)).toEqual(["negative warns"]);
  });
});
