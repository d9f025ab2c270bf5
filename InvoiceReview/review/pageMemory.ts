import { InvoiceId } from "../../shared/invoicing/ids";
import { ReviewState } from "./reviewState";
import { hasUnsaved, takenUp, Workspace, Workspaces } from "./workspace";

/** A control's store, as far as the page remembers it. */
interface Control {
  readonly state: () => Pick<ReviewState, "workspaces">;
}

/**
 * The page's controls, and whether each has gone: a form that is left and come back to gets a new control, not a new
 * user. What one that has gone held, unsaved edits and unfinished acts, is kept until the next control takes it up.
 * Memory only; nothing is put into browser storage. One organisation a page, so invoice ids are enough to tell
 * workspaces apart.
 */
export const controls = new Map<Control, boolean>();

/** Takes up what controls that have gone held. Where two held the same invoice, unsaved edits come first. */
export function takeUpWorkspaces(): Workspaces {
  const left = [...controls].flatMap(([control, isGone]) =>
    isGone && controls.delete(control) ? [...control.state().workspaces] : [],
  );
  return new Map(
    left
      .map(([id, workspace]): [InvoiceId, Workspace] => [id, takenUp(workspace)])
      .sort(([, a], [, b]) => Number(hasUnsaved(a)) - Number(hasUnsaved(b))),
  );
}

export const hasUnsavedEdits = (): boolean =>
  [...controls.keys()].some((control) => [...control.state().workspaces.values()].some(hasUnsaved));
