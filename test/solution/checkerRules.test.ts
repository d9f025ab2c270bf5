import { runModule } from "./runModule";

interface Looked {
  readonly file: string;
  readonly problems: readonly string[];
}

it("the solution checker's rules that can be run by hand have nothing against what ships", () => {
  const looked = runModule<Looked[]>("scripts/solution/checkerRules.mjs", "checkerRules", "await checkerRules()");
  expect(looked[0]?.file).toBe("pinv_/check.html");
  expect(looked.filter(({ problems }) => problems.length > 0)).toEqual([]);
});
