import { wrongLines } from "../support/wrongLines";

it.each([
  { set: "typical", why: "quantities and prices of two decimals" },
  { set: "half", why: "every product is a tie" },
  { set: "long", why: "quantities of ten digits after the point, which leave the quick way" },
] as const)("of 100,000 lines no amount and no sum is wrong: $why", ({ set }) => {
  expect(wrongLines(set, 100_000, 20261128)).toEqual([]);
});
