/**
 * Measures the host against its first version, in the same run and by turns: an invoice of 50,000 line details and a
 * backlog of 100,000 actuals read whole, with annotations, as the controls read them, and a change set of 1,000.
 *
 * Usage: node scripts/benchHost.mjs [COMMIT_OF_THE_OTHER_VERSION]
 */
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inProject, projectRoot } from "./projectRoot.mjs";
import { sqliteOptions } from "./sqliteOptions.mjs";

/** The last commit before the host was made fast; what the figures in host/README.md compare with. */
const firstVersion = process.argv[2] ?? "cf5e23b";
const rounds = 3;
const tasks = { details: "50,000 line details", backlog: "100,000 actuals", changeSet: "change set of 1,000" };

const folder = mkdtempSync(join(tmpdir(), "project-invoicing-bench-"));
const run = (program, args, cwd = projectRoot) => execFileSync(program, args, { cwd, encoding: "utf8" });
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

function compile(name, root) {
  const out = join(folder, name, "compiled");
  run(process.execPath, [inProject("node_modules/typescript/bin/tsc"), "-p", join(root, "host"), "--outDir", out]);
  // compiled code looks for its packages and its package.json above itself
  copyFileSync(inProject("package.json"), join(folder, name, "package.json"));
  symlinkSync(inProject("node_modules"), join(folder, name, "node_modules"));
  return { name, out, data: join(folder, name, "data"), times: {}, rows: {} };
}

function hostRun({ out, data }, task) {
  const program = [...sqliteOptions, inProject("scripts/bench/hostRun.cjs"), out, task, data];
  return JSON.parse(run(process.execPath, program));
}

const checkout = join(folder, "checkout");
try {
  console.log(
    `Comparing with ${firstVersion}; node ${process.version}, ${rounds} rounds, medians of processor time in milliseconds.`,
  );
  run("git", ["worktree", "add", "--quiet", "--detach", checkout, firstVersion]);
  symlinkSync(inProject("node_modules"), join(checkout, "node_modules"));
  const versions = [compile("first", checkout), compile("now", projectRoot)];
  for (const version of versions) hostRun(version, "prepare");
  for (let round = 0; round < rounds; round += 1) {
    for (const task of Object.keys(tasks)) {
      for (const version of versions) {
        const { rows, ms } = hostRun(version, task);
        (version.times[task] ??= []).push(ms);
        version.rows[task] = rows;
      }
    }
  }
  const [first, now] = versions;
  for (const [task, says] of Object.entries(tasks)) {
    if (first.rows[task] !== now.rows[task])
      throw new Error(`${says}: ${first.rows[task]} rows, now ${now.rows[task]}.`);
    const [before, after] = [median(first.times[task]), median(now.times[task])];
    const ratio = (before / after).toFixed(1);
    console.log(`${says} (${now.rows[task]} rows): ${before.toFixed(0)} → ${after.toFixed(0)}, ${ratio} times as fast`);
  }
} finally {
  run("git", ["worktree", "remove", "--force", checkout]);
  rmSync(folder, { recursive: true, force: true });
}
