import { readProjectFile, trackedFiles } from "./projectFiles";

/** Of a test that a slow machine fails: it asserts a measured time, waits for one to pass, or brings a limit that ends more than a hang. */
const forbidden: readonly { readonly why: string; readonly pattern: RegExp; readonly example: string }[] = [
  {
    why: "what is measured is a figure of a benchmark or a long run, and nothing is asserted of it",
    pattern: /expect\([^;]*(?:performance\.now|Date\.now|Ms\b)[^;]*\)\.toBe(?:Less|Greater)/,
    example: "expect(performance.now() - started).toBeLessThan(1_000);",
  },
  {
    why: "how long a test may hang stands in jest.config.cjs and playwright.config.ts",
    pattern: /\b(?:jest|test)\.setTimeout\(|^ *\}, \d[\d_]*\);$/m,
    example: "}, 60_000);",
  },
  {
    why: "how long an expectation may hang stands in playwright.config.ts; less than it only between two looks",
    pattern: /timeout: (?!90_000\b|100\b|300\b|500\b)\d/,
    example: "await expect(total).toBeVisible({ timeout: 30_000 });",
  },
  {
    why: "what is waited for is seen, and no time is long enough in its place",
    pattern: /setTimeout\([^;]*, [1-9]|waitForTimeout\(/,
    example: "await new Promise((resolve) => setTimeout(resolve, 50));",
  },
  {
    why: "half a second without a request does not say that there will be none",
    pattern: /networkidle/,
    example: 'await page.waitForLoadState("networkidle");',
  },
];

const tests = trackedFiles().filter(
  (path) =>
    /^test\/(?!long\/|browser\/(?:use|faults)\/).*\.tsx?$/.test(path) && path !== "test/repository/noClock.test.ts",
);

describe.each(forbidden)("no test depends on how fast the machine is: $why", ({ pattern, example }) => {
  it("in every file", () => expect(tests.filter((path) => pattern.test(readProjectFile(path)))).toEqual([]));

  it("and would be noticed", () => expect(example).toMatch(pattern));
});
