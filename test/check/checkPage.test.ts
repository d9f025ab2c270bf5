import { Script } from "node:vm";
import { runModule } from "../solution/runModule";

const page = runModule<string[]>("scripts/solution/checkPage.mjs", "checkPage", "[checkPage(), checkPage()]");
const script = (): string => {
  const [, code = ""] = /base64,([^"]+)"/.exec(page[0] ?? "") ?? [];
  return Buffer.from(code, "base64").toString("utf8");
};

it("is the same each time", () => expect(page[1]).toBe(page[0]));

it("is one file: nothing in it leads elsewhere", () => {
  expect(page[0]?.match(/<script\b/g)).toHaveLength(1);
  expect(page[0]).not.toMatch(/<link|<img|<iframe|@import|url\(/);
  expect(script()).not.toMatch(/https?:\/\//);
});

it("has of the adapter its names and values, and nothing that reads or writes rows", () => {
  const modules = [...script().matchAll(/^"\.\/(shared\/[^"]+)"/gm)].map(([, name]) => name);
  expect(modules).toContain("shared/dataverse/organisation/leanings.ts");
  expect(modules.filter((name) => !name?.startsWith("shared/dataverse/"))).toEqual([]);
  expect(modules.filter((name) => name?.includes("/wire/"))).toEqual([]);
});

it("can be read by a browser: its code is whole", () => {
  expect(() => new Script(script())).not.toThrow();
});
