import { sheetText } from "../../shared/core/sheetText";

describe("a table for a spreadsheet", () => {
  it.each([
    { why: "cells and rows", rows: [["a", "b"], ["c"]], text: "a\tb\nc" },
    { why: "a cell is one line", rows: [["one\ntwo\tthree "]], text: "one two three" },
    { why: "a formula is a text", rows: [["=1+1", "+1", "@now", "-cmd"]], text: "'=1+1\t'+1\t'@now\t'-cmd" },
    { why: "an amount below zero stays one", rows: [["-1,234.50 USD", "-5"]], text: "-1,234.50 USD\t-5" },
    { why: "a sum is no amount", rows: [["-1+2"]], text: "'-1+2" },
  ])("$why", ({ rows, text }) => expect(sheetText(rows)).toBe(text));
});
