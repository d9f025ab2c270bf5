import { groupedOutcomes, lineOutcomes } from "../../shared/invoicing/lineOutcome";
import type { LineDetail } from "../../shared/invoicing/invoice";
import { digits } from "../support/amount";
import { aLineDetail, type DetailParts } from "../support/aLineDetail";

const rules = { decimals: 2, rounding: "halfToEven" } as const;

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
  // at a price of 0 there is an amount, and it is 0.00
  expect(sums(marked("a", "8", "0"), marked("b", "-8"))).toEqual(["0/-1600"]);
});
