import * as React from "react";
import { counted } from "../../shared/core/texts";
import { useSurroundings } from "../../shared/ui/surroundings";
import { groupedOutcomes } from "../../shared/invoicing/acts/lineOutcome";
import { outcomesOfEdits } from "./outcomesNow";
import { loadedOpen, openWorkspace } from "./selectors";
import { writesOf } from "./writesOf";
import { FirstRows } from "./FirstRows";
import { pendingWords } from "./unsavedText";
import { useSelected } from "../../shared/ui/room";
import { EditsState } from "./editsState";

/** What is about to be written, before and after, before anything is. */
export function PendingWrites(): React.ReactElement | null {
  const surroundings = useSurroundings();
  const { texts } = surroundings;
  const loaded = useSelected((state: EditsState) => loadedOpen(state)?.load.loaded);
  const workspace = useSelected(openWorkspace);
  const outcome = useSelected((state: EditsState) => groupedOutcomes(outcomesOfEdits(state))[0]?.kind);
  if (!loaded) return null;
  const written = pendingWords(workspace, surroundings).filter(
    ({ row }) => row === "header" || loaded.detailById.has(row),
  );
  return (
    <>
      {outcome && (
        <p>
          <strong>{texts(`OutcomeDetail_${outcome}`)}</strong>
        </p>
      )}
      <p>{counted(texts, "Writes_Title", writesOf(loaded, workspace.edits).length)}</p>
      <FirstRows
        items={written.map(({ name, changes }) => (
          <>
            <strong>{name}</strong>: {changes}
          </>
        ))}
      />
    </>
  );
}
