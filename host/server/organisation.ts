import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { ApiError } from "./apiError";
import { Faults } from "./door/faults";
import { defaultSettings, type Settings } from "./door/settings";
import { Trace } from "./door/trace";
import { seedFingerprint } from "./fingerprint";
import { scenarioNamed, seededFile, seedOf } from "./seededFile";
import { Clock } from "./store/clock";
import { Records } from "./store/records";
import { Store } from "./store/store";

/** The one pretended organisation: its database and everything the door can switch. */
export class Organisation {
  readonly clock = new Clock();
  readonly faults = new Faults(this.clock);
  readonly trace = new Trace(this.clock);
  settings: Settings = defaultSettings();
  records: Records;

  private constructor(
    private readonly path: string,
    private readonly seedFolder: string,
    public scenario: string,
  ) {
    this.records = new Records(Store.open(path));
  }

  /**
   * Opens the database at `path`. It is kept when it was made for this scenario by the same code; otherwise the
   * freshly seeded one is put in its place.
   */
  static open(path: string, seedFolder: string, scenario: string): Organisation {
    const seed = seedOf(path);
    if (seed?.scenario !== scenario || seed.fingerprint !== seedFingerprint()) putSeed(path, seedFolder, scenario);
    return new Organisation(path, seedFolder, scenario);
  }

  /** Back to a scenario's seed, with real time and nothing switched. */
  reset(scenario: string): void {
    // named first, so that a wrong name leaves everything as it is
    scenarioNamed(scenario);
    this.records.store.close();
    putSeed(this.path, this.seedFolder, scenario);
    this.records = new Records(Store.open(this.path));
    this.scenario = scenario;
    this.settings = defaultSettings();
    this.faults.clear();
    this.trace.clear();
    this.clock.reset();
  }

  /**
   * Work of the platform that goes on after an answer, as one transaction on the host's clock. A rule that says no
   * then leaves nothing behind, as a failed system job does.
   */
  later(ms: number, work: () => void): void {
    this.clock.later(ms, () => {
      try {
        this.records.store.transact(work);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
      }
    });
  }

  close(): void {
    this.clock.reset();
    this.records.store.close();
  }
}

function putSeed(path: string, seedFolder: string, scenario: string): void {
  const seed = seededFile(seedFolder, scenarioNamed(scenario));
  mkdirSync(dirname(path), { recursive: true });
  for (const part of ["", "-wal", "-shm"]) rmSync(path + part, { force: true });
  copyFileSync(seed, path);
}

/** Where `main` keeps the database of a data folder. */
export function databasePath(folder: string): string {
  return join(folder, "host.sqlite");
}
