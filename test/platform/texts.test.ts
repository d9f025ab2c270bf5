import { counted } from "../../shared/core/texts";
import { textsFrom } from "../../shared/platform/texts";

const words: Readonly<Record<string, string>> = {
  Plain: "Paid",
  Filled: "{count} of {all}, {count} in all",
  Braces: "{unknown} stays",
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
