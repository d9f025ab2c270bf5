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

it("has of the adapter its names and values, of the formulas those of figures, of the rules what versions do wrong, and nothing that reads or writes rows", () => {
  const modules = [...script().matchAll(/^"\.\/(shared\/[^"]+)"/gm)].map(([, name]) => name);
  expect(modules).toContain("shared/dataverse/organisation/leanings.ts");
  expect(modules).toContain("shared/calculation/lineDetail.ts");
  const rooms = [
    "shared/dataverse/",
    "shared/calculation/",
    "shared/core/result.ts",
    "shared/invoicing/acts/product.ts",
  ];
  expect(modules.filter((name) => !rooms.some((room) => name?.startsWith(room)))).toEqual([]);
  expect(modules.filter((name) => name?.includes("/wire/"))).toEqual([]);
});

it("brings one package along, with its terms", () => {
  const outside = [...script().matchAll(/^"\.\/([^"]+)"/gm)].map(([, name = ""]) => name);
  expect(outside.filter((name) => !/^(check|shared)\//.test(name))).toEqual(["decimal.js"]);
  expect(page[0]).toContain("Copyright (c) 2025 Michael Mclaughlin");
});

it("is small for what an organisation takes", () => expect(page[0]?.length).toBeLessThan(400_000));

it("can be read by a browser: its code is whole", () => {
  expect(() => new Script(script())).not.toThrow();
});
