import { InvoiceId } from "../../shared/invoicing/ids";
import { ReviewState } from "./reviewState";
import { takenUp } from "../acts/takenUp";
import { hasUnsaved, Workspace, Workspaces } from "../edits/workspace";

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

/**
 * Takes up what controls that have gone held. Where two hold something of the same invoice, unsaved edits or an act that
 * nobody knows the end of, the second stays as it is until the next control comes.
 */
export function takeUpWorkspaces(): Workspaces {
  const taken = new Map<InvoiceId, Workspace>();
  const isHeld = (id: InvoiceId, workspace = taken.get(id)): boolean =>
    workspace !== undefined && (hasUnsaved(workspace) || workspace.action.kind !== "idle");
  for (const [control, isGone] of controls) {
    const left = [...control.state().workspaces].map(([id, each]) => [id, takenUp(each)] as const);
    if (!isGone || left.some(([id, each]) => isHeld(id) && isHeld(id, each))) continue;
    controls.delete(control);
    for (const [id, each] of left) if (!isHeld(id)) taken.set(id, each);
  }
  return taken;
}

export const hasUnsavedEdits = (): boolean =>
  [...controls.keys()].some((control) => [...control.state().workspaces.values()].some(hasUnsaved));
