import { loadControl, type LoadedControl } from "../platform/loadControl.js";
import type { Platform } from "../platform/loadPlatform.js";
import type { LanguageId } from "../settings/pageSettings.js";
import type { ControlFolder } from "./app.js";

export interface ControlCache {
  get(folder: ControlFolder): Promise<LoadedControl | null>;
  /** How often each bundle was loaded in this page life: once, or not yet. For tests. */
  readonly loads: Readonly<Record<string, number>>;
}

/** Loads each bundle when it is first needed and never again in this page life, as the platform does. */
export function createControlCache(platform: Platform, languageId: LanguageId): ControlCache {
  const controls = new Map<ControlFolder, Promise<LoadedControl | null>>();
  const loads: Record<string, number> = {};
  return {
    loads,
    get(folder) {
      const known = controls.get(folder);
      if (known) return known;
      const loading = loadControl(folder, platform, languageId);
      loads[folder] = (loads[folder] ?? 0) + 1;
      controls.set(folder, loading);
      return loading;
    },
  };
}
