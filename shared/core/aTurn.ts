interface WithScheduler {
  readonly scheduler?: { readonly yield?: () => Promise<void> };
}

/** Lets the page answer its user, and goes on: before what else waits, where the browser can. */
export async function aTurn(): Promise<void> {
  const { scheduler } = globalThis as WithScheduler;
  return scheduler?.yield ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve, 0));
}
