import { appendFileSync } from "node:fs";

/** What a long test knows about its run; set by scripts/long.mjs. */
export interface LongRun {
  /** Where the generators begin: the same number gives the same inputs. */
  readonly seed: number;
  /** A number of inputs, or the part of it that was asked for. */
  readonly share: (whole: number) => number;
  /** Hands a line of figures to the report that is printed at the end. */
  readonly report: (what: string, figures: string) => void;
}

/** A test that takes this long hangs. */
const longestMs = 3_600_000;

/** Reads the environment; without it the run is whole, and its seed is that of the short tests. */
export function longRun(): LongRun {
  jest.setTimeout(longestMs);
  const { LONG_SEED = "20261122", LONG_SHARE = "1", LONG_REPORT } = process.env;
  const started = performance.now(); // a test may have the date stand still
  return {
    seed: Number(LONG_SEED),
    share: (whole) => Math.max(1, Math.round(whole * Number(LONG_SHARE))),
    report: (what, figures) => {
      const seconds = Math.round((performance.now() - started) / 1000);
      if (LONG_REPORT) appendFileSync(LONG_REPORT, `${what} (${seconds} s so far): ${figures}\n`);
    },
  };
}
