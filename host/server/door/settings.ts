import type { Rounding } from "../exact/rounding";

/** What of the organisation is unknown from the documents and can therefore be switched. */
export interface Settings {
  /** Whether saving a line detail rolls up its line and invoice at once (facts 5.1 "Computed rows", inferred). */
  rollUpOnSave: boolean;
  /** Facts 4.3. */
  rounding: Rounding;
  /** Messages that this organisation lacks. */
  missingMessages: string[];
  /** Whether tables allow If-Match (facts 5.1). */
  optimisticConcurrency: boolean;
}

export function defaultSettings(): Settings {
  return { rollUpOnSave: true, rounding: "halfToEven", missingMessages: [], optimisticConcurrency: true };
}
