/**
 * What is awaited, or a rejection when it does not come in time: its own promise may never settle. A later answer is let
 * go.
 */
export async function within<T>(milliseconds: number, answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(reject, milliseconds);
  });
  return Promise.race([answer, limit]).finally(() => clearTimeout(timer));
}

/** How long anything that only reads is waited for. */
export const readMs = 90_000;
