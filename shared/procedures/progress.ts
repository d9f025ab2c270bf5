/** What a long act is doing, for the screen to show. */
export type Progress =
  | { readonly stage: "reading" }
  /** `later`: rows of batches to come, which can still be left out. */
  | { readonly stage: "saving"; readonly done: number; readonly of: number; readonly later: number }
  | { readonly stage: "recalculating" }
  | { readonly stage: "asking" }
  | { readonly stage: "stillRunning"; readonly seconds: number };

/** Waits so many milliseconds; given in, so that tests need no clock. */
export type Wait = (milliseconds: number) => Promise<void>;

/** Pauses in milliseconds that grow from one to twenty seconds and add up to the time given. */
export function* growingPauses(upToMs: number): Generator<number> {
  let left = upToMs;
  for (let pause = 1000; left > 0; pause = Math.min(pause * 1.6, 20_000)) {
    const next = Math.min(Math.round(pause), left);
    left -= next;
    yield next;
  }
}
