/** What several tell at any time, taken one after the other by one. */
export interface Channel<T> {
  readonly put: (value: T) => void;
  /** Nothing follows. */
  readonly close: () => void;
  /** Everything that was put and is put, until it is closed. */
  all(): AsyncGenerator<T, void>;
}

export function createChannel<T>(): Channel<T> {
  const values: T[] = [];
  let isClosed = false;
  let wake: () => void = () => undefined;
  return {
    put: (value) => {
      values.push(value);
      wake();
    },
    close: () => {
      isClosed = true;
      wake();
    },
    async *all() {
      for (;;) {
        for (let next = values.shift(); next !== undefined; next = values.shift()) yield next;
        if (isClosed) return;
        await new Promise<void>((resolve) => (wake = resolve));
      }
    },
  };
}
