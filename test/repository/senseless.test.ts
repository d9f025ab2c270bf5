import { kinds, usualKind } from "../../host/server/kinds";
import { senseless, senselessOn } from "../browser/support/senselessOn";
import { readProjectFile } from "./projectFiles";

/** A journey that was renamed would be run where it makes no sense, minutes into a long run. */
describe("journeys that make no sense on a kind of organisation", () => {
  it.each(senseless.map(({ file, title, kinds: on }) => ({ file, title, on })))(
    "$file, $title: is there, and named for kinds that are",
    ({ file, title, on }) => {
      expect(readProjectFile(`test/browser/${file}`)).toContain(title ?? "");
      expect(kinds.map(({ name }) => name)).toEqual(expect.arrayContaining([...on]));
      expect(on).not.toContain(usualKind);
    },
  );

  it.each([
    {
      why: "one of them",
      path: [
        "figures.spec.ts",
        "an invoice's figures",
        "of the contract say what is recorded while they are a preview",
      ],
      kind: "changed",
      is: true,
    },
    {
      why: "another of its file",
      path: ["figures.spec.ts", "an invoice's figures", "add up"],
      kind: "changed",
      is: false,
    },
    {
      why: "on another kind",
      path: ["refusals.spec.ts", "a message that the organisation lacks disables its button"],
      kind: "psa3",
      is: false,
    },
    { why: "all of a file", path: ["check.spec.ts", "who may read nothing is told so"], kind: "changed", is: true },
    {
      why: "the same words in another file",
      path: ["wizard.spec.ts", "a missing message"],
      kind: "changed",
      is: false,
    },
  ])("$why", ({ path, kind, is }) => {
    expect(senselessOn(kind, path) !== undefined).toBe(is);
  });
});
