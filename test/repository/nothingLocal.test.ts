import { extname } from "node:path";
import { readProjectFile, trackedFiles } from "./projectFiles";

const pictures = new Set([".png", ".webp", ".jpg", ".gif", ".ico", ".woff", ".woff2"]);

/** Folders of one machine; written in parts, so that this file is not a hit. */
const machinePaths = new RegExp(
  ["/wo" + "rk/", "/ro" + "ot/", "/ho" + "me/\\w", "/Us" + "ers/\\w", "C:\\\\Us" + "ers"].join("|"),
);

it("no file names a folder of somebody's machine", () => {
  const files = trackedFiles().filter((file) => !pictures.has(extname(file)));
  expect(files.length).toBeGreaterThan(50);
  expect(files.filter((file) => machinePaths.test(readProjectFile(file)))).toEqual([]);
});

it.each(["", "bench/"])("packages of ./%s come from whichever registry npm is set to: nothing names one", (folder) => {
  expect(readProjectFile(`${folder}package-lock.json`)).not.toMatch(/"resolved": "https?:/);
  expect(readProjectFile(`${folder}.npmrc`)).not.toMatch(/registry\s*=/i);
});
