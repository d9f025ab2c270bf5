import fc from "fast-check";
import { csvText } from "../../shared/core/csvText";

const mark = "\uFEFF";

describe("a table as a file", () => {
  it("is separated by commas where decimals stand after a point", () =>
    expect(
      csvText(
        [
          ["Name", "Amount"],
          ["Work", "1234.50"],
        ],
        ".",
      ),
    ).toBe(`${mark}Name,Amount\r\nWork,1234.50\r\n`));

  it("and by semicolons where they stand after a comma", () =>
    expect(
      csvText(
        [
          ["Navn", "Beløb"],
          ["Arbejde", "1234,50"],
        ],
        ",",
      ),
    ).toBe(`${mark}Navn;Beløb\r\nArbejde;1234,50\r\n`));

  it.each([
    { why: "a formula is text", text: "=1+1", is: "'=1+1" },
    { why: "so is what begins with a plus", text: "+45 12 34", is: "'+45 12 34" },
    { why: "or with an at sign", text: "@SUM(A1)", is: "'@SUM(A1)" },
    { why: "or with a minus and no number", text: "-cmd|'/c calc'!A1", is: "'-cmd|'/c calc'!A1" },
    { why: "a sum of negatives is no number", text: "-1-1", is: "'-1-1" },
    { why: "a tab at the front", text: "\t=1", is: '"\'\t=1"' },
    { why: "a carriage return at the front", text: "\r=1", is: '"\'\r=1"' },
    { why: "blanks before it", text: "  =1", is: "'  =1" },
    { why: "a no-break space before it", text: "\u00a0=1", is: "'\u00a0=1" },
    { why: "as a keyboard of East Asia writes it", text: "＝1", is: "'＝1" },
    { why: "behind an apostrophe of its own", text: "'=1", is: "''=1" },
    { why: "behind a quotation mark", text: '"=1', is: `"'""=1"` },
    { why: "a number below zero stays one", text: "-1234.50", is: "-1234.50" },
    { why: "a separator in a text", text: "one, two", is: '"one, two"' },
    { why: "a formula behind a separator", text: "one,=two", is: '"one,=two"' },
    { why: "a line break in a text", text: "one\ntwo", is: '"one\ntwo"' },
    { why: "quotation marks", text: 'a "big" job', is: '"a ""big"" job"' },
    { why: "nothing", text: "", is: "" },
  ])("$why", ({ text, is }) => expect(csvText([[text, "x"]], ".")).toBe(`${mark}${is},x\r\n`));
});

/** What a spreadsheet reads: RFC 4180 by hand. */
function cellsOf(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text.charAt(at + 1) === '"') cell += text.charAt(++at);
      else isQuoted = false;
    } else if (sign === '"' && cell === "") isQuoted = true;
    else if (sign === separator || text.startsWith("\r\n", at)) {
      rows.at(-1)?.push(cell);
      cell = "";
      if (sign !== separator) {
        rows.push([]);
        at += 1;
      }
    } else cell += sign;
  }
  return rows.slice(0, -1);
}

it("read again, every cell is what it was, but for an apostrophe before what would be a formula; none is one", () => {
  const nasty = fc.string({ unit: fc.constantFrom(..."=+-@\t\r\n\"';, a1.＝".split("")), maxLength: 8 });
  fc.assert(
    fc.property(
      fc.array(fc.array(nasty, { minLength: 2, maxLength: 4 })),
      fc.constantFrom(",", "."),
      (rows, decimal) => {
        const read = cellsOf(csvText(rows, decimal).slice(1), decimal === "," ? ";" : ",");
        expect(read.map((row) => row.length)).toEqual(rows.map((row) => row.length));
        read.forEach((row, y) =>
          row.forEach((cell, x) => {
            const was = rows[y]?.[x] ?? "";
            expect([was, `'${was}`]).toContain(cell);
            if (/^\s*[=+@＝]/u.test(cell)) throw new Error(`a formula: ${cell}`);
            if (/^\s*-/.test(cell)) expect(cell).toMatch(/^-\d[\d.,]*$/);
          }),
        );
      },
    ),
    { numRuns: 500 },
  );
});
