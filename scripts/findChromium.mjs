import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { inProject } from "./projectRoot.mjs";
import { runNode, runProgram } from "./runProgram.mjs";

const advice =
  "No Chromium found: install Chrome, Chromium or Edge, or say where one is (CHROMIUM_PATH=/path/to/chrome npm test).";

/** The Chromium family as it is named and placed by its installers. */
function* installedCandidates() {
  const { PATH = "", PROGRAMFILES, LOCALAPPDATA, HOME = "" } = process.env;
  const older = process.env["PROGRAMFILES(X86)"];
  if (process.platform === "win32") {
    for (const folder of [PROGRAMFILES, older, LOCALAPPDATA].filter(Boolean)) {
      yield join(folder, "Google/Chrome/Application/chrome.exe");
      yield join(folder, "Chromium/Application/chrome.exe");
      yield join(folder, "Microsoft/Edge/Application/msedge.exe");
    }
  } else if (process.platform === "darwin") {
    for (const folder of ["/Applications", join(HOME, "Applications")]) {
      for (const name of ["Google Chrome", "Chromium", "Microsoft Edge"]) {
        yield join(folder, `${name}.app/Contents/MacOS/${name}`);
      }
    }
  } else {
    const names = ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "microsoft-edge"];
    for (const name of names) for (const folder of PATH.split(delimiter)) yield join(folder, name);
  }
}

/** Some systems have a file of that name which only tells how to install the real one; it does not answer. */
async function works(path) {
  if (!existsSync(path)) return false;
  // elsewhere the question opens a window
  if (process.platform !== "linux") return true;
  return (await runProgram(path, ["--version"], { quiet: true, timeoutMs: 300_000 })).code === 0;
}

async function installed() {
  for (const path of installedCandidates()) if (await works(path)) return path;
  return null;
}

async function playwrightsOwn() {
  const { chromium } = await import("@playwright/test");
  const path = chromium.executablePath();
  if (await works(path)) return path;
  console.log("Getting Playwright's own Chromium (four minutes at most) …");
  const cli = inProject("node_modules/@playwright/test/cli.js");
  await runNode([cli, "install", "chromium", "--no-shell"], { quiet: true, timeoutMs: 240_000 });
  return (await works(path)) ? path : null;
}

async function debiansPackage() {
  if (process.platform !== "linux" || process.getuid() !== 0 || !existsSync("/usr/bin/apt-get")) return null;
  console.log("Installing Debian's Chromium (apt-get install chromium) …");
  await runProgram("apt-get", ["update", "-qq"], { quiet: true });
  const install = ["install", "-y", "-qq", "--no-install-recommends", "chromium"];
  await runProgram("apt-get", install, { quiet: true, env: { DEBIAN_FRONTEND: "noninteractive" } });
  return installed();
}

/**
 * Where a Chromium is: the one that CHROMIUM_PATH names, one that is installed, or one that can be had.
 *
 * @returns {Promise<string>} an absolute path; throws with the one line that mends it when there is none
 */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (await works(named)) return named;
    throw new Error(`CHROMIUM_PATH names "${named}", which does not run.`);
  }
  const found = (await installed()) ?? (await playwrightsOwn()) ?? (await debiansPackage());
  if (!found) throw new Error(advice);
  return found;
}
