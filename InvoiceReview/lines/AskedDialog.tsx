import * as React from "react";
import { useSelected } from "../../shared/ui/room";
import { useSurroundings } from "../../shared/ui/surroundings";
import { ChangesDialog } from "./ChangesDialog";
import { AskedChanges } from "./gridGestures";
import { LinesState } from "./linesState";
import { plannedCells } from "./plannedCells";

/** What a gesture would do to the lines as they are now: what is read while it is asked about is in it. */
export function AskedDialog({
  wishes,
  beyond,
  onDismiss,
}: AskedChanges & { readonly onDismiss: () => void }): React.ReactElement {
  const surroundings = useSurroundings();
  const state = useSelected((whole: LinesState) => whole);
  const cells = plannedCells(state, wishes, surroundings);
  return <ChangesDialog cells={cells} beyond={beyond} onDismiss={onDismiss} />;
}
