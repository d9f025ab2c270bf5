import { Kept } from "../opening/openingState";

/**
 * What users chose and left, kept while the page lives: a form that is left and come back to gets a new control, not a
 * new user. Memory only; nothing is put into browser storage.
 */
let kept: Kept = new Map();
let owner: object | null = null;

/** Takes the page's choices up; whoever had them before no longer writes them. */
export function takeUpChoices(newOwner: object): Kept {
  owner = newOwner;
  return kept;
}

export function keepChoices(from: object, choices: Kept): void {
  if (from === owner) kept = choices;
}
