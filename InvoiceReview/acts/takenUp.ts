import { emptyWorkspace, Workspace } from "../edits/workspace";
import { acts } from "./acts";

/**
 * A workspace as it is taken up again by a new control on the same page. What was running is no longer watched by
 * anybody: a confirmation is looked for again, a save shows itself in the next read.
 */
export function takenUp(left: Workspace): Workspace {
  const workspace = { ...left, untaken: emptyWorkspace.untaken };
  const { action } = workspace;
  if (action.kind !== "asking" && action.kind !== "running") return workspace;
  const isLost = action.kind === "running" && action.action !== "save" && acts[action.action].isOneWay;
  return { ...workspace, action: isLost ? { kind: "notKnown", action: action.action } : { kind: "idle" } };
}
