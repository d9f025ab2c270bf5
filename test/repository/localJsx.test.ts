import { join } from "node:path";
import { projectRoot, readProjectFile } from "./projectFiles";

const localJsx = jest.requireActual<(compiled: string) => string>("../../scripts/localJsx.cjs");
const local = join(projectRoot, "scripts/createElement.mjs");

describe("what components call in a bundle to make an element", () => {
  it("is one local name", () => {
    const compiled = 'React.createElement(React.Fragment, null, React.createElement("p", null));';
    expect(localJsx(compiled)).toBe(
      `import { createElement } from ${JSON.stringify(local)};\ncreateElement(React.Fragment, null, createElement("p", null));`,
    );
  });

  it("is not asked for where there are no elements", () => {
    const compiled = "export const createElement = React.useRef;";
    expect(localJsx(compiled)).toBe(compiled);
  });

  it("is React's own, asked at each call: who counts elements hooks it there", () => {
    expect(readProjectFile("scripts/createElement.mjs")).toContain("(...args) => React.createElement(...args)");
  });

  it("is set for every component, and for nothing else", () => {
    const config = jest.requireActual<{ module: { rules: { test: RegExp; use: string[] }[] } }>(
      join(projectRoot, "webpack.config.js"),
    );
    const rule = config.module.rules.find(({ use }) => use.includes(join(projectRoot, "scripts/localJsx.cjs")));
    expect(["Notice.tsx", "index.ts", "decimal.mjs"].map((file) => rule?.test.test(file))).toEqual([
      true,
      false,
      false,
    ]);
  });
});
