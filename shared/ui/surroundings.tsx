import { Formats } from "../invoicing/words/formats";
import { Texts } from "../core/texts";
import { requiredContext } from "./requiredContext";

/** The user's words and ways of writing, for every component of a control. */
export interface Surroundings {
  readonly texts: Texts;
  readonly formats: Formats;
  /** Where the pages of the solution are, the check page and the guide. */
  readonly pages: string;
}

export const [SurroundingsProvider, useSurroundings] = requiredContext<Surroundings>();
