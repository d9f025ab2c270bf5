import { withoutCurrency } from "../../shared/invoicing/words/currencySign";

describe("a number out of a spreadsheet is read without its own currency's sign", () => {
  it.each([
    { why: "a sign before it", text: "$1,234.50", code: "USD", left: "1,234.50" },
    { why: "behind a minus", text: "-$5.00", code: "USD", left: "-5.00" },
    { why: "a sign behind it", text: "1\u202f234,50\u00a0€", code: "EUR", left: "1\u202f234,50\u00a0" },
    {
      why: "with its full stop, and the point that groups stays",
      text: "1.234,50 kr.",
      code: "DKK",
      left: "1.234,50 ",
    },
    { why: "without it", text: "1.234,50 kr", code: "DKK", left: "1.234,50 " },
    { why: "its code", text: "DKK 12,00", code: "DKK", left: " 12,00" },
    { why: "a currency that a browser does not know has its code", text: "12 ZZZ", code: "ZZZ", left: "12 " },
    { why: "what is no currency's code is not taken for one", text: "12", code: "", left: "12" },
    { why: "another currency's sign stays, and is no number", text: "€5.00", code: "USD", left: "€5.00" },
    { why: "between digits it may part the decimals, and stays", text: "12€50", code: "EUR", left: "12€50" },
    { why: "also as a word", text: "12kr500", code: "DKK", left: "12kr500" },
    { why: "also a code", text: "12 DKK 500", code: "DKK", left: "12 DKK 500" },
    { why: "a percentage is none", text: "25%", code: "USD", left: "25%" },
  ])("$why", ({ text, code, left }) => expect(withoutCurrency(text, code)).toBe(left));
});
