import { readdirSync } from "node:fs";
import * as exactly from "../../shared/calculation/exactly";
import * as reckoning from "../../shared/calculation/reckoning";
import { readProjectFile, trackedFiles } from "../repository/projectFiles";

// as if reckoning.ts imported from ./exactly, and quickly.ts were gone
jest.mock("../../shared/calculation/quickly", () => jest.requireActual<object>("../../shared/calculation/exactly"));

it("one file imports the quick way", () => {
  const importing = trackedFiles().filter(
    (path) => /^(shared|InvoiceReview|ManualInvoiceWizard|check)\/.*\.tsx?$/.test(path) && readsQuickly(path),
  );
  expect(importing).toEqual(["shared/calculation/reckoning.ts"]);
});

it("without it everything is computed by decimal.js", () => {
  expect({ ...reckoning }).toEqual({ ...exactly });
});

const readsQuickly = (path: string): boolean => /from ".*\/quickly"/.test(readProjectFile(path));

/** All tests of the calculation but those of the quick way itself. */
const others = readdirSync(__dirname).filter((name) => /\.test\.ts$/.test(name) && !/quickly/i.test(name));

describe.each(others)("without the quick way: %s", (name) => {
  // its tests become part of this file
  jest.requireActual<object>(`./${name}`);
});
