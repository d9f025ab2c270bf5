/** One call of a port, before it goes out. */
export interface Call {
  readonly name: string;
  readonly args: readonly unknown[];
}

/** A port whose calls are told as they go out. */
export const watched = <Port extends object>(port: Port, tell: (call: Call) => void): Port =>
  new Proxy(port, {
    get: (target, name: string & keyof Port) => {
      const ask = target[name] as (...args: readonly unknown[]) => unknown;
      return (...args: readonly unknown[]) => {
        tell({ name, args });
        return ask(...args);
      };
    },
  });
