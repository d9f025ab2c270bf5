import { hasUnsaved, takenUp, Workspace, Workspaces } from "./workspace";
import { InvoiceId } from "../../shared/invoicing/ids";

/**
 * Unsaved edits and unfinished acts, kept while the page lives: a form that is left and come back to gets a new
 * control, not a new user. Memory only; nothing is put into browser storage. One organisation a page, so invoice ids
 * are enough to tell workspaces apart.
 */
let kept: Workspaces = new Map();
let owner: object | null = null;

/** Takes the page's workspaces up; whoever had them before no longer writes them. */
export function takeUpWorkspaces(newOwner: object): Workspaces {
  owner = newOwner;
  kept = new Map([...kept].map(([id, workspace]): [InvoiceId, Workspace] => [id, takenUp(workspace)]));
  return kept;
}

export function keepWorkspaces(from: object, workspaces: Workspaces): void {
  if (from === owner) kept = workspaces;
}

export const hasUnsavedEdits = (): boolean => [...kept.values()].some(hasUnsaved);
