import * as React from "react";
import { Formats } from "../invoicing/formats";
import { Texts } from "../core/texts";

/** The user's words and ways of writing, for every component of a control. */
export interface Surroundings {
  readonly texts: Texts;
  readonly formats: Formats;
}

const SurroundingsContext = React.createContext<Surroundings | null>(null);

export const SurroundingsProvider = SurroundingsContext.Provider;

export function useSurroundings(): Surroundings {
  const surroundings = React.useContext(SurroundingsContext);
  if (!surroundings) throw new Error("Rendered outside SurroundingsProvider");
  return surroundings;
}
