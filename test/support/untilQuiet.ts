import type { ScriptedTime } from "./scriptedTime";

/** A window as far as waiting for it goes. */
interface Waiting {
  readonly isBusy: () => boolean;
  /** What it shows, for who has to find out why it hangs. */
  readonly page: () => { readonly step: string };
}

/** Whatever is under way ends by itself, or a window hangs. */
export async function untilQuiet(windows: readonly (Waiting | undefined)[], time: ScriptedTime): Promise<void> {
  for (let round = 0; round < 2000; round += 1) {
    await time.turns(20);
    if (!windows.some((window) => window?.isBusy())) return;
    await time.pass(Math.max(1, time.untilNext()));
  }
  throw new Error(`A window waits for ever: ${windows.map((window) => window?.page().step).join(", ")}`);
}
