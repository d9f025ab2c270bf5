import { countWords, pageWords, verdictWords } from "../../check/pageWords";
import { words } from "../../check/words";

const said = [words, pageWords, verdictWords, countWords].flatMap((all) =>
  Object.entries(all).flatMap(([name, phrase]) => (typeof phrase === "function" ? [] : [{ name, ...phrase }])),
);

it.each(said)("$name is said in both languages", ({ en, da }) => {
  expect([en, da]).not.toContain("");
  expect(da).not.toBe(en);
});

it("a word for several has both numbers, in both languages", () => {
  expect(words.onOtherForms(1)).toEqual({ en: "On 1 form without the wizard.", da: "På 1 formular uden guiden." });
  expect(words.onOtherForms(2)).toEqual({ en: "On 2 forms without the wizard.", da: "På 2 formularer uden guiden." });
});
