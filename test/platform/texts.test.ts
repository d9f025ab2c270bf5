import fc from "fast-check";
import { isolated } from "../../shared/core/isolated";
import { counted } from "../../shared/core/texts";
import { textsFrom } from "../../shared/platform/texts";

const words: Readonly<Record<string, string>> = {
  Plain: "Paid",
  Filled: "{count} of {all}, {count} in all",
  Braces: "{unknown} stays",
  Sent: "{customer} is invoiced {total}.",
  Changed: "{before} → {after}",
  Quoted: "Note: {text}",
  Lines_One: "{count} line of {invoice}",
  Lines_Many: "{count} lines of {invoice}",
};
const texts = textsFrom({ getString: (key) => words[key] ?? key });

describe("words from the resource files", () => {
  it.each([
    { why: "as they are", text: texts("Plain"), says: "Paid" },
    { why: "filled in, each place", text: texts("Filled", { count: 2, all: 3 }), says: "2 of 3, 2 in all" },
    { why: "zero is a value", text: texts("Filled", { count: 0, all: 3 }), says: "0 of 3, 0 in all" },
    { why: "what is not given is left", text: texts("Braces", { count: 1 }), says: "{unknown} stays" },
    {
      why: "what is filled in is not filled in again",
      text: texts("Filled", { count: "{all}", all: 3 }),
      says: "{all} of 3, {all} in all",
    },
    { why: "a missing key shows itself", text: texts("Nowhere", { count: 1 }), says: "Nowhere" },
    { why: "one", text: counted(texts, "Lines", 1, { invoice: "P" }), says: "1 line of P" },
    { why: "none are many", text: counted(texts, "Lines", 0, { invoice: "P" }), says: "0 lines of P" },
    { why: "several", text: counted(texts, "Lines", 2, { invoice: "P" }), says: "2 lines of P" },
  ])("$why", ({ text, says }) => expect(text).toBe(says));
});

/** Where each part of a text stands, told apart by our own marks: what is enclosed cannot turn what is outside. */
const enclosed = (text: string): string => `\u2068${text}\u2069`;
const [lre, rle, pdf, lro, rlo, lri, rli, fsi, pdi] = [..."\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"];

describe("a text from data never turns the words around it", () => {
  it.each<{ why: string; customer: string; says: string }>([
    { why: "a plain name stays as it is", customer: "Fabrikam, Inc.", says: "Fabrikam, Inc." },
    {
      why: "so do letters of the left-to-right scripts",
      customer: "Ødegård Æble Ñandú 株式会社",
      says: "Ødegård Æble Ñandú 株式会社",
    },
    { why: "and digits, money and dashes", customer: "1,234.50 USD – 8", says: "1,234.50 USD – 8" },
    { why: "a right-to-left override", customer: `Evil ${rlo}Corp`, says: enclosed(`Evil ${rlo}Corp`) },
    { why: "a left-to-right override", customer: `${lro}Corp`, says: enclosed(`${lro}Corp`) },
    { why: "an embedding left open", customer: `Corp ${rle}x`, says: enclosed(`Corp ${rle}x`) },
    { why: "another", customer: `Corp ${lre}x`, says: enclosed(`Corp ${lre}x`) },
    { why: "a pop without anything to pop", customer: `Corp${pdf}${pdf}`, says: enclosed(`Corp${pdf}${pdf}`) },
    { why: "an isolate left open is closed", customer: `Corp ${rli}x`, says: enclosed(`Corp ${rli}x${pdi}`) },
    { why: "two are closed twice", customer: `${lri}a${fsi}b`, says: enclosed(`${lri}a${fsi}b${pdi}${pdi}`) },
    { why: "a close without an isolate cannot end ours", customer: `Corp${pdi}${rlo}x`, says: enclosed(`Corp${rlo}x`) },
    { why: "nor can two of them", customer: `${pdi}a${pdi}b`, says: enclosed("ab") },
    { why: "a balanced isolate is kept", customer: `a${rli}b${pdi}c`, says: enclosed(`a${rli}b${pdi}c`) },
    { why: "one too many after a balanced one", customer: `a${rli}b${pdi}${pdi}c`, says: enclosed(`a${rli}b${pdi}c`) },
    { why: "Hebrew", customer: "חברת בדיקה", says: enclosed("חברת בדיקה") },
    { why: "Arabic with digits of both kinds", customer: "شركة ٤٢ 42", says: enclosed("شركة ٤٢ 42") },
    { why: "Arabic in its presentation forms", customer: "ﷲ ﻻ", says: enclosed("ﷲ ﻻ") },
    { why: "Syriac, Thaana, N'Ko", customer: "ܐ ހ ߊ", says: enclosed("ܐ ހ ߊ") },
    { why: "Adlam, outside the first plane", customer: "𞤀𞤣", says: enclosed("𞤀𞤣") },
    { why: "a mark of direction alone", customer: "Corp\u200f", says: enclosed("Corp\u200f") },
    { why: "an Arabic letter mark", customer: "\u061cCorp", says: enclosed("\u061cCorp") },
  ])("$why", ({ customer, says }) =>
    expect(texts("Sent", { customer, total: "100.00 USD" })).toBe(`${says} is invoiced 100.00 USD.`),
  );

  it("two such texts in one sentence are enclosed each for itself", () => {
    expect(texts("Changed", { before: "אחת", after: `${rlo}b` })).toBe(`${enclosed("אחת")} → ${enclosed(`${rlo}b`)}`);
  });

  it("a sentence that holds an enclosed text may be filled into another", () => {
    const inner = texts("Changed", { before: "אחת", after: "b" });
    expect(texts("Quoted", { text: inner })).toBe(`Note: ${enclosed(`${enclosed("אחת")} → b`)}`);
  });

  it("whatever the text holds, the marks around it are balanced and nothing else is lost", () => {
    const marks = fc.constantFrom(lre, rle, pdf, lro, rlo, lri, rli, fsi, pdi, "a", "א", "1", " ");
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 30 }), (parts) => {
        const text = isolated(parts.join(""));
        let depth = 0;
        const inner = [...text].slice(0, -1);
        for (const mark of inner) {
          if (mark === lri || mark === rli || mark === fsi) depth += 1;
          if (mark === pdi) depth -= 1;
          if (text.startsWith("\u2068")) expect(depth).toBeGreaterThan(0);
        }
        const withoutIsolates = (all: string) => all.replace(/[\u2066-\u2069]/g, "");
        expect([withoutIsolates(text), isolated(text) === text || depth === 1]).toEqual([
          withoutIsolates(parts.join("")),
          true,
        ]);
      }),
    );
  });
});
