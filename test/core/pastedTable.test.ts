import fc from "fast-check";
import { copiedTable } from "../../shared/core/copiedTable";
import { pastedTable } from "../../shared/core/pastedTable";
import { spreadsheetTexts } from "../support/spreadsheetTexts";

describe("what is pasted from", () => {
  it.each(spreadsheetTexts)("$from: $why", ({ plain, cells }) => expect(pastedTable(plain)).toEqual(cells));
});

describe("a pasted table", () => {
  it.each([
    { why: "one cell", text: "8", cells: [["8"]] },
    { why: "one cell with the line end of its row", text: "8\r\n", cells: [["8"]] },
    { why: "nothing", text: "", cells: [[""]] },
    { why: "an empty cell at the end of a row is one", text: "a\t", cells: [["a", ""]] },
    { why: "an empty row in the middle is one", text: "a\n\nb", cells: [["a"], [""], ["b"]] },
    { why: "line ends of old Macs", text: "a\rb", cells: [["a"], ["b"]] },
    { why: "a quotation mark that closes nowhere is the text's own", text: '5" pipe\t"', cells: [['5" pipe', '"']] },
    { why: "so is one with more behind it", text: '"5" pipe\tx', cells: [['"5" pipe', "x"]] },
    { why: "an empty quoted cell", text: '""\tx', cells: [["", "x"]] },
    {
      why: "the apostrophe before a formula of our own copy is taken off",
      text: "'=A1\t'-x\t'tis",
      cells: [["=A1", "-x", "'tis"]],
    },
  ])("$why", ({ text, cells }) => expect(pastedTable(text)).toEqual(cells));

  it("is what was copied from a grid, whatever its texts", () => {
    const text = fc.string({ unit: fc.constantFrom("a", " ", '"', "=", "\uff1d", "-", "'", "\t", "\n", "1") });
    // as a copy has it: one line, no blanks around it
    const asCopied = (cell: string): string => cell.replace(/\s+/g, " ").trim();
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }), (rows) => {
        expect(pastedTable(copiedTable(rows))).toEqual(rows.map((row) => row.map(asCopied)));
      }),
    );
  });
});
