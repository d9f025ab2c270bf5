import { InvoiceId } from "../../shared/invoicing/ids";
import { actingOf } from "../acts/actsState";
import { emptyWorkspace, hasUnsaved, Workspace } from "../edits/workspace";
import { Acting, askedOf } from "../acts/acting";
import { takenUp } from "../acts/takenUp";
import { Many, takenUpMany } from "../many/manyState";
import { Remembered } from "./reviewState";

/** A control's store, as far as the page remembers it. */
interface Control {
  readonly state: () => Remembered;
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
export function takeUp(): Remembered {
  const workspaces = new Map<InvoiceId, Workspace>();
  const actings = new Map<InvoiceId, Acting>();
  const isHeld = (id: InvoiceId, workspace = workspaces.get(id), acting = actings.get(id)): boolean =>
    workspace !== undefined && (hasUnsaved(workspace) || acting?.action.kind !== "idle");
  let many: Many | null = null;
  let columns: Remembered["columns"] = new Map();
  for (const [control, isGone] of controls) {
    const state = control.state();
    const ended = takenUpMany(state.many);
    const left = [...state.workspaces].map(([id, workspace]) => {
      const outcome = ended?.kind === "ended" ? ended.outcomes.get(id) : undefined;
      const acting = takenUp(actingOf(state, id), !outcome || outcome.kind === "notKnownYet");
      // an editor that was open has gone with its control
      const { untaken } = emptyWorkspace;
      return [id, { ...workspace, untaken, isLocked: askedOf(acting) !== null }, acting] as const;
    });
    if (!isGone || left.some((each) => isHeld(each[0]) && isHeld(...each))) continue;
    controls.delete(control);
    many = ended ?? many;
    ({ columns } = state);
    for (const [id, workspace, acting] of left) {
      if (isHeld(id)) continue;
      workspaces.set(id, workspace);
      actings.set(id, acting);
    }
  }
  return { workspaces, actings, many, columns };
}

export const hasUnsavedEdits = (): boolean =>
  [...controls.keys()].some((control) => [...control.state().workspaces.values()].some(hasUnsaved));
