import { accessSync, constants, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { CannotStart } from "./cannotStart";
import { tables } from "./metadata/tables";
import { seedFingerprint } from "./fingerprint";
import { createTablesSql } from "./store/createTables";
import { Records } from "./store/records";
import { openSqlDatabase } from "./store/sqlDatabase";
import { busyMs, Store } from "./store/store";
import { findScenario, type Scenario } from "../scenarios/scenarios";

/** The scenario of a name; an unknown one is named together with the known ones. */
export function scenarioNamed(name: string): Scenario {
  const scenario = findScenario(name);
  if (!scenario) throw new Error(`There is no scenario '${name}'. See host/scenarios/scenarios.ts.`);
  return scenario;
}

/**
 * The database file of a freshly seeded scenario, made when it is not there yet. It is written aside and renamed,
 * so that two processes may ask for it at once.
 */
export function seededFile(folder: string, scenario: Scenario): string {
  const fingerprint = seedFingerprint();
  const path = join(folder, `${scenario.name}-${fingerprint}.seed.sqlite`);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  removeOthers(folder, scenario, basename(path));
  const aside = `${path}.${process.pid}.${Date.now()}`;
  try {
    writeSeed(aside, scenario, fingerprint);
    renameSync(aside, path);
  } finally {
    for (const rest of ["", "-wal", "-shm"]) rmSync(aside + rest, { force: true });
  }
  return path;
}

function writeSeed(path: string, scenario: Scenario, fingerprint: string): void {
  const store = Store.open(path);
  try {
    store.exec(createTablesSql(tables));
    store.transact(() => {
      store.run("INSERT INTO host_seed VALUES (?, ?)", scenario.name, fingerprint);
      scenario.seed(new Records(store));
    });
    store.writeThrough();
  } finally {
    store.close();
  }
}

/** Seeding takes seconds; what is still half made after so long was left by a process that died. */
const abandonedMs = 600_000;

/** Seeds that other code made are of no use any more. The own one may have been put there by another process just now. */
function removeOthers(folder: string, scenario: Scenario, own: string): void {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(`${scenario.name}-`) || name === own) continue;
    const path = join(folder, name);
    const isAbandoned = name.includes(".seed.sqlite.") && Date.now() - modifiedMs(path) > abandonedMs;
    if (name.endsWith(".seed.sqlite") || isAbandoned) rmSync(path, { force: true });
  }
}

/** Another process may have taken the file away meanwhile: then it counts as new. */
function modifiedMs(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
}

/**
 * What an existing database was seeded with; undefined where there is none yet. Whatever else stands in its place is
 * somebody's, or was a database once: it is looked at without writing to it, and nothing is put in its place.
 *
 * @throws {CannotStart} when the file is no whole database of this host
 */
export function seedOf(path: string): { scenario: string; fingerprint: string } | undefined {
  const file = statSync(path, { throwIfNoEntry: false });
  if (!file) return undefined;
  accessSync(path, constants.R_OK | constants.W_OK);
  try {
    if (!file.isFile()) throw new Error("not a database: no file");
    return seedIn(path);
  } catch (error) {
    // whatever else goes wrong says nothing about what the file is worth
    if (!/not a database|malformed|no such (table|column)/.test(String(error))) throw error;
    throw new CannotStart(
      `'${path}' is no whole database of this host: move it away to begin with new data, or give another --data FOLDER.`,
      { cause: error },
    );
  }
}

function seedIn(path: string): { scenario: string; fingerprint: string } {
  const database = openSqlDatabase(path);
  try {
    // not as the host opens its own: the kind of journal would be written into the file
    database.exec(`PRAGMA busy_timeout = ${busyMs}`);
    const row = database.prepare("SELECT scenario, fingerprint FROM host_seed").get();
    if (!row) throw new Error("not a database of this host: no seed");
    const checked = database.prepare("PRAGMA quick_check(1)").get()?.["quick_check"];
    if (checked !== "ok") throw new Error(`malformed: ${checked}`);
    return { scenario: String(row["scenario"]), fingerprint: String(row["fingerprint"]) };
  } finally {
    database.close();
  }
}
