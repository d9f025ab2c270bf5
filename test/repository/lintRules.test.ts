import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";

/** What a rule of ours says of each snippet, by the ids of its messages. */
function said(rule: string, snippets: readonly string[]): readonly (readonly string[])[] {
  mkdirSync("out/test", { recursive: true });
  // below the project, so that the snippets find decimal.js
  const folder = mkdtempSync(join(process.cwd(), "out/test/lint-"));
  try {
    const args = ["test/repository/lintFixture.mjs", `scripts/eslint/${rule}.mjs`, folder];
    const input = JSON.stringify(snippets.map((code) => `import { Decimal } from "decimal.js";\n${code}`));
    return JSON.parse(execFileSync(process.execPath, args, { input, encoding: "utf8" })) as string[][];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const both = "declare const a: Decimal; declare const b: Decimal;";

describe("money is worked out in shared/calculation only", () => {
  const rows: readonly { why: string; code: string; says: readonly string[] }[] = [
    { why: "a difference of two amounts", code: `${both} export const c = a.minus(b);`, says: ["computes"] },
    { why: "a product", code: `${both} export const c = a.times(2).lt(b);`, says: ["computes"] },
    { why: "one that may be absent", code: "declare const a: Decimal | null; a?.plus(1);", says: ["computes"] },
    {
      why: "rounding at a place of its own",
      code: `${both} export const c = a.toDecimalPlaces(2);`,
      says: ["computes"],
    },
    { why: "the class's own sum", code: `${both} export const c = Decimal.sum(a, b);`, says: ["computes"] },
    { why: "a change of sign", code: `${both} export const c = a.neg();`, says: ["computes"] },
    { why: "a float by method", code: `${both} export const c = a.toNumber();`, says: ["floats"] },
    { why: "a float by function", code: `${both} export const c = Number(a);`, says: ["floats"] },
    { why: "comparing is not computing", code: `${both} export const c = a.gt(b) && a.isZero();`, says: [] },
    { why: "writing is not computing", code: `${both} export const c = a.toFixed(2);`, says: [] },
    { why: "a size to compare with", code: `${both} export const c = a.abs().gt(b);`, says: [] },
    { why: "a set is not a decimal", code: "export const c = new Set<string>().add('a');", says: [] },
    { why: "nor is a plain number", code: "export const c = Math.round(1.5) + Number('2');", says: [] },
  ];
  const found = said(
    "moneyInCalculation",
    rows.map(({ code }) => code),
  );
  it.each(rows.map((row, index) => ({ ...row, index })))("$why", ({ index, says }) =>
    expect(found[index]).toEqual(says),
  );
});

describe("decimals are not computed with by operators", () => {
  const rows: readonly { why: string; code: string; says: readonly string[] }[] = [
    { why: "< compares texts: 10 comes before 9", code: `${both} export const c = a < b;`, says: ["operator"] },
    { why: "+ joins texts", code: `${both} export const c = a + (b as never);`, says: ["operator"] },
    { why: "=== compares objects", code: `${both} export const c = a === b;`, says: ["operator"] },
    {
      why: "asking whether one is absent",
      code: "declare const a: Decimal | null; export const c = a === null;",
      says: [],
    },
    { why: "the method means it", code: `${both} export const c = a.lt(b);`, says: [] },
  ];
  const found = said(
    "noDecimalOperators",
    rows.map(({ code }) => code),
  );
  it.each(rows.map((row, index) => ({ ...row, index })))("$why", ({ index, says }) =>
    expect(found[index]).toEqual(says),
  );
});

describe("no file imports its way back to itself", () => {
  const rows: readonly { why: string; code: string; says: readonly string[] }[] = [
    {
      why: "two that import each other",
      code: 'import { b } from "./snippet1"; export const a = b;',
      says: ["circle"],
    },
    { why: "and the other of them", code: 'import { a } from "./snippet0"; export const b = a;', says: ["circle"] },
    { why: "one that imports them leads nowhere back", code: 'export { a } from "./snippet0";', says: [] },
    { why: "a circle of three", code: 'export * from "./snippet4";', says: ["circle"] },
    { why: "by a type", code: 'import type { C } from "./snippet5"; export type B = C;', says: ["circle"] },
    { why: "by a type alone", code: 'import { type B } from "./snippet3"; export type C = B;', says: ["circle"] },
    { why: "a package is not ours", code: "export const d = new Decimal(1);", says: [] },
  ];
  const found = said(
    "noCircles",
    rows.map(({ code }) => code),
  );
  it.each(rows.map((row, index) => ({ ...row, index })))("$why", ({ index, says }) =>
    expect(found[index]).toEqual(says),
  );
});

describe("arrows between the rooms of the review go one way", () => {
  const rows: readonly { file: string; asks: string; isRefused: boolean }[] = [
    { file: "edits/updates.ts", asks: "../app/reviewState", isRefused: true },
    { file: "edits/editTurns.ts", asks: "../acts/actsState", isRefused: true },
    { file: "edits/KeptEditsPanel.tsx", asks: "../acts/actsRoom", isRefused: true },
    { file: "acts/actTurns.ts", asks: "../app/reviewEvent", isRefused: true },
    { file: "acts/ActionBar.tsx", asks: "../lines/linesRoom", isRefused: true },
    { file: "lines/gridKeyboard.ts", asks: "../app/reviewStore", isRefused: true },
    { file: "lines/linesState.ts", asks: "../acts/actsState", isRefused: true },
    { file: "invoice/TotalsBar.tsx", asks: "../list/listRoom", isRefused: true },
    { file: "list/InvoiceList.tsx", asks: "../invoice/invoiceRoom", isRefused: true },
    { file: "list/listTurns.ts", asks: "../acts/reading", isRefused: false },
    { file: "invoice/invoiceRoom.ts", asks: "../lines/linesState", isRefused: false },
    { file: "app/reviewReducer.ts", asks: "../list/listTurns", isRefused: false },
  ];
  const asked = rows.map(({ file, asks }) => ({ file: `InvoiceReview/${file}`, asks }));
  const input = JSON.stringify(asked);
  const answer = execFileSync(process.execPath, ["test/repository/roomsFixture.mjs"], { input, encoding: "utf8" });
  const found = JSON.parse(answer) as readonly string[][];
  it.each(rows.map((row, index) => ({ ...row, index })))("$file → $asks: refused $isRefused", ({ index, isRefused }) =>
    expect(found[index]).toHaveLength(isRefused ? 1 : 0),
  );
});

describe("arrows between the rooms of the wizard go one way", () => {
  const rows: readonly { file: string; asks: string; isRefused: boolean }[] = [
    { file: "opening/openingTurn.ts", asks: "../app/wizardState", isRefused: true },
    { file: "opening/BlockedPage.tsx", asks: "../app/wizardRoom", isRefused: true },
    { file: "finish/finishTurn.ts", asks: "../app/wizardEvent", isRefused: true },
    { file: "parameters/parametersTurn.ts", asks: "../app/wizardState", isRefused: true },
    { file: "review/reviewRoom.ts", asks: "../app/wizardEvent", isRefused: true },
    { file: "review/TotalBar.tsx", asks: "../parameters/parametersRoom", isRefused: true },
    { file: "finish/finishTurn.ts", asks: "../opening/openingTurn", isRefused: true },
    { file: "opening/openingTurn.ts", asks: "../finish/finishState", isRefused: false },
    { file: "app/wizardReducer.ts", asks: "../review/reviewTurn", isRefused: false },
  ];
  const asked = rows.map(({ file, asks }) => ({ file: `ManualInvoiceWizard/${file}`, asks }));
  const input = JSON.stringify(asked);
  const answer = execFileSync(process.execPath, ["test/repository/roomsFixture.mjs"], { input, encoding: "utf8" });
  const found = JSON.parse(answer) as readonly string[][];
  it.each(rows.map((row, index) => ({ ...row, index })))("$file → $asks: refused $isRefused", ({ index, isRefused }) =>
    expect(found[index]).toHaveLength(isRefused ? 1 : 0),
  );
});
