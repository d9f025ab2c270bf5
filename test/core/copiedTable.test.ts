import { copiedTable, copyTable } from "../../shared/core/copiedTable";

describe("a copied table", () => {
  it("is a row a line, its cells parted by tabs", () =>
    expect(
      copiedTable([
        ["Number", "Total"],
        ["PINV-1", "$5.00"],
      ]),
    ).toBe("Number\tTotal\r\nPINV-1\t$5.00\r\n"));

  it.each([
    { why: "a formula is text", text: '=HYPERLINK("http://x")', says: `'=HYPERLINK("http://x")` },
    { why: "so is what begins with a plus", text: "+1+1", says: "'+1+1" },
    { why: "or with an at sign", text: "@SUM(A1)", says: "'@SUM(A1)" },
    { why: "or with a minus and a word", text: "-cmd|'/c calc'!A1", says: "'-cmd|'/c calc'!A1" },
    { why: "also as a keyboard of East Asia writes it", text: "\uff1d1", says: "'\uff1d1" },
    { why: "and behind an apostrophe of its own", text: "'=1", says: "''=1" },
    { why: "also behind blanks", text: "  =1", says: "'=1" },
    { why: "a negative amount stays a number", text: "-1,234.50", says: "-1,234.50" },
    { why: "also with its currency", text: "-€ 1.234,50", says: "-€ 1.234,50" },
    { why: "and with its code", text: "-1,234.50\u00a0USD", says: "-1,234.50 USD" },
    { why: "and in Swiss groups", text: "-1’234.50", says: "-1’234.50" },
    { why: "of a typist's apostrophe as well", text: "-1'234.50", says: "-1'234.50" },
    { why: "and a whole one", text: "-5", says: "-5" },
    { why: "a sum is none", text: "-1+2", says: "'-1+2" },
    { why: "a line is one", text: "one\ntwo\tthree ", says: "one two three" },
    { why: "a sum of negative amounts is none", text: "-1-1", says: "'-1-1" },
    { why: "a tab begins no cell, a line break no row", text: "a\tb\r\n=c", says: "a b =c" },
    { why: "a quotation mark at the front takes nothing with it", text: '"Big" job', says: '"""Big"" job"' },
    { why: "within a text it is itself", text: 'The "big" job', says: 'The "big" job' },
    { why: "nothing", text: "", says: "" },
  ])("$why", ({ text, says }) => expect(copiedTable([[text, "x"]])).toBe(`${says}\tx\r\n`));
});

it("a table is put on the clipboard as text and as a table, and neither is a formula or a mark of the page", () => {
  const put = new Map<string, string>();
  const preventDefault = jest.fn();
  const clipboardData = { setData: (format: string, text: string) => void put.set(format, text) };
  copyTable({ clipboardData, preventDefault }, [
    ["Name", "Total"],
    ["<b>A & B</b>", "=1+1"],
  ]);
  expect(put.get("text/plain")).toBe("Name\tTotal\r\n<b>A & B</b>\t'=1+1\r\n");
  expect(put.get("text/html")).toBe(
    "<table><tr><td>Name</td><td>Total</td></tr><tr><td>&#60;b&#62;A &#38; B&#60;/b&#62;</td><td>'=1+1</td></tr></table>",
  );
  expect(preventDefault).toHaveBeenCalled();
});
