import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { tables } from "./metadata/tables";
import { seedFingerprint } from "./fingerprint";
import { createTablesSql } from "./store/createTables";
import { Records } from "./store/records";
import { Store } from "./store/store";
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
  const store = Store.open(aside);
  store.exec(createTablesSql(tables));
  store.transact(() => {
    store.run("INSERT INTO host_seed VALUES (?, ?)", scenario.name, fingerprint);
    scenario.seed(new Records(store));
  });
  store.writeThrough();
  store.close();
  renameSync(aside, path);
  for (const rest of ["-wal", "-shm"]) rmSync(aside + rest, { force: true });
  return path;
}

/** Seeds that other code made are of no use any more. The own one may have been put there by another process just now. */
function removeOthers(folder: string, scenario: Scenario, own: string): void {
  const old = readdirSync(folder).filter(
    (name) => name.startsWith(`${scenario.name}-`) && name.endsWith(".seed.sqlite") && name !== own,
  );
  for (const name of old) rmSync(join(folder, name), { force: true });
}

/** What an existing database was seeded with, or undefined when it cannot be used. */
export function seedOf(path: string): { scenario: string; fingerprint: string } | undefined {
  if (!existsSync(path)) return undefined;
  const store = Store.open(path);
  try {
    const row = store.get("SELECT scenario, fingerprint FROM host_seed");
    return row && { scenario: String(row["scenario"]), fingerprint: String(row["fingerprint"]) };
  } catch {
    // not a database of this host
    return undefined;
  } finally {
    store.close();
  }
}
