import * as React from "react";

/** A context that everything inside its provider may count on: the provider, and the hook that reads it. */
export function requiredContext<T>(): readonly [React.Provider<T | null>, () => T] {
  const context = React.createContext<T | null>(null);
  return [
    context.Provider,
    () => {
      const value = React.useContext(context);
      if (value === null) throw new Error("No provider");
      return value;
    },
  ];
}
