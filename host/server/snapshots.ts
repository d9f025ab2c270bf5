import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Settings } from "./settings";
import type { Rights } from "./users";

/** What the organisation is besides its data. */
export interface OrganisationState {
  readonly scenario: string;
  readonly settings: Settings;
  readonly privileges: ReadonlyMap<string, Rights>;
  readonly advancedMs: number;
}

/** Copies of the database by name, each with what was switched at the time. They last as long as the host runs. */
export class Snapshots {
  private readonly states = new Map<string, OrganisationState>();
  private readonly folder: string;

  /** @param database the file that is copied; nobody may be writing it meanwhile */
  constructor(private readonly database: string) {
    this.folder = join(dirname(database), "snapshots");
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** A snapshot of the same name is replaced. */
  take(name: string, state: OrganisationState): void {
    mkdirSync(this.folder, { recursive: true });
    copyFileSync(this.database, this.fileOf(name));
    this.states.set(name, state);
  }

  find(name: string): { readonly file: string; readonly state: OrganisationState } | undefined {
    const state = this.states.get(name);
    return state && { file: this.fileOf(name), state };
  }

  clear(): void {
    this.states.clear();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private fileOf(name: string): string {
    return join(this.folder, `${name}.sqlite`);
  }
}
