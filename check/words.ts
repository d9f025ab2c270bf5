import { wordsOfData } from "./words/ofData";
import { wordsOfDefinitions } from "./words/ofDefinitions";
import { wordsOfSurroundings } from "./words/ofSurroundings";

/** What the page says of things. */
export const words = { ...wordsOfDefinitions, ...wordsOfSurroundings, ...wordsOfData } as const;
