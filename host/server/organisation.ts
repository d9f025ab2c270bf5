import { join } from "node:path";
import { ApiError } from "./apiError";
import { Faults } from "./door/faults";
import { Privileges } from "./door/privileges";
import { ServiceProtection } from "./door/serviceProtection";
import { findKind, kinds, settingsOfKind, type OrganisationKind } from "./kinds";
import { writeOrganisationRows } from "./organisationRows";
import { type Settings } from "./settings";
import { Trace } from "./door/trace";
import { seedFingerprint } from "./fingerprint";
import { putDatabase } from "./putDatabase";
import { users } from "./users";
import { scenarioNamed, seededFile, seedOf } from "./seededFile";
import { Snapshots } from "./snapshots";
import { Clock } from "./store/clock";
import { Records } from "./store/records";
import { Store } from "./store/store";

/** The one pretended organisation: its database and everything the door can switch. */
export class Organisation {
  readonly clock = new Clock();
  readonly faults = new Faults(this.clock);
  readonly trace = new Trace(this.clock);
  readonly privileges = new Privileges();
  readonly protection = new ServiceProtection(this.clock);
  settings: Settings;
  records: Records;
  private readonly snapshots: Snapshots;

  private constructor(
    private readonly path: string,
    private readonly seedFolder: string,
    public scenario: string,
    public kind: OrganisationKind,
  ) {
    this.records = new Records(Store.open(path));
    this.snapshots = new Snapshots(path);
    this.settings = settingsOfKind(kind);
    this.become(kind);
  }

  /**
   * Opens the database at `path`. It is kept when it was made for this scenario by the same code; otherwise the
   * freshly seeded one is put in its place.
   */
  static open(path: string, seedFolder: string, scenario: string, kind: string): Organisation {
    const seed = seedOf(path);
    if (seed?.scenario !== scenario || seed.fingerprint !== seedFingerprint()) putSeed(path, seedFolder, scenario);
    return new Organisation(path, seedFolder, scenario, kindNamed(kind));
  }

  /** Back to a scenario's seed, with real time and nothing switched beyond what an organisation of that kind is. */
  reset(scenario: string, kindName: string): void {
    // named first, so that a wrong name leaves everything as it is
    scenarioNamed(scenario);
    const kind = kindNamed(kindName);
    this.replaceData(() => putSeed(this.path, this.seedFolder, scenario));
    this.scenario = scenario;
    this.privileges.restore(new Map());
    this.become(kind);
    this.trace.clear();
    this.clock.reset();
  }

  /** Takes settings in, and what rows say of them. */
  change(changes: Partial<Settings>): void {
    this.settings = { ...this.settings, ...changes };
    if (changes.solutions ?? changes.renamedMessages) writeOrganisationRows(this.records, this.settings);
  }

  private become(kind: OrganisationKind): void {
    this.kind = kind;
    this.change(settingsOfKind(kind));
    if (kind.lacks.length === 0) return;
    for (const { key, privileges, lacks = [] } of users) {
      this.privileges.set(key, { privileges, lacks: [...lacks, ...kind.lacks] });
    }
  }

  /** Keeps the data and what is switched under a name. */
  snapshot(name: string): void {
    this.records.store.writeThrough();
    this.snapshots.take(name, {
      scenario: this.scenario,
      settings: this.settings,
      privileges: this.privileges.saved(),
      advancedMs: this.clock.advancedMs,
    });
  }

  /**
   * Puts a snapshot back. Faults are cleared, requests that wait are cut and work for later is forgotten, as on a
   * reset; the trace goes on, so that it shows what happened before and after.
   *
   * @returns whether there is one of that name
   */
  restore(name: string): boolean {
    const found = this.snapshots.find(name);
    if (!found) return false;
    this.replaceData(() => putDatabase(found.file, this.path));
    this.scenario = found.state.scenario;
    this.settings = found.state.settings;
    this.privileges.restore(found.state.privileges);
    this.clock.reset();
    this.clock.advance(found.state.advancedMs);
    return true;
  }

  private replaceData(replace: () => void): void {
    this.records.store.close();
    try {
      replace();
    } finally {
      // where the new data cannot be put there, the host goes on with the former
      this.records = new Records(Store.open(this.path));
    }
    this.faults.clear();
    this.protection.clear();
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
    this.snapshots.clear();
  }
}

/** The kind of a name; an unknown one is named together with the known ones. */
function kindNamed(name: string): OrganisationKind {
  const kind = findKind(name);
  if (!kind)
    throw new Error(`There is no kind of organisation '${name}': ${kinds.map((each) => each.name).join(", ")}.`);
  return kind;
}

function putSeed(path: string, seedFolder: string, scenario: string): void {
  putDatabase(seededFile(seedFolder, scenarioNamed(scenario)), path);
}

/** Where `main` keeps the database of a data folder. */
export function databasePath(folder: string): string {
  return join(folder, "host.sqlite");
}
