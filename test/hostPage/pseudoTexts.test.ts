import { controls } from "../repository/projectFiles";
import { readResx } from "../repository/readResx";
import { pseudoText, type Pseudo } from "../../host/web/texts/pseudoTexts";

describe("a pseudo language", () => {
  it.each<{ why: string; english: string; pseudo: Pseudo; says: string }>([
    { why: "is in brackets and 40 % longer", english: "Recalculate", pseudo: "longer", says: "[Ŕéçàļçûļàţé ···]" },
    { why: "keeps its gaps", english: "{done} of {of}", pseudo: "longer", says: "[{done} öƒ {of}]" },
    {
      why: "breaks where words do",
      english: "Nothing is billed at 0.00.",
      pseudo: "longer",
      says: "[Ñöţĥîñĝ îš ƀîļļéď àţ 0.00. ········ ·]",
    },
    { why: "runs the other way", english: "Save {name}", pseudo: "mirrored", says: "[קאתה {name}]" },
  ])("$why", ({ english, pseudo, says }) => {
    expect(pseudoText(english, pseudo)).toBe(says);
  });

  it.each(controls())("leaves no plain word in any text of %s", (control) => {
    for (const pseudo of ["longer", "mirrored"] as const) {
      const plain = [...readResx(control, 1033).values()].filter((text) =>
        /[A-Za-z]/.test(pseudoText(text, pseudo).replace(/\{\w+\}/g, "")),
      );
      expect(plain).toEqual([]);
    }
  });
});
