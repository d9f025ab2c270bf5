import { Acting } from "./acting";
import { acts } from "./acts";

/**
 * What was done with an invoice as a new control on the same page takes it up. What was running is no longer watched by
 * anybody: a confirmation is looked for again, a save shows itself in the next read.
 *
 * @param isBegun whether it may have been asked for; of many at once most wait for their turn
 */
export function takenUp(left: Acting, isBegun = true): Acting {
  const { action } = left;
  if (action.kind !== "asking" && action.kind !== "running") return left;
  const isLost = isBegun && action.kind === "running" && action.action !== "save" && acts[action.action].isOneWay;
  return {
    ...left,
    action: isLost ? { kind: "notKnown", action: action.action, sought: action.sought } : { kind: "idle" },
  };
}
