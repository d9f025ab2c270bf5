import * as React from "react";
import { useSurroundings } from "../../shared/ui/surroundings";
import { acts, buttonsOf, manyActs } from "./acts";
import { ActionButton } from "./ActionButton";
import { ActsState } from "./actsState";
import { useSelected } from "../../shared/ui/room";
import { loadedOpen } from "../edits/selectors";
import { MoreActs } from "./MoreActs";

/** The acts that lead from a draft to a paid invoice, and the way to the others. */
export function ActionBar({ placement }: { readonly placement: "list" | "form" }): React.ReactElement {
  const { texts } = useSurroundings();
  const isInReview = useSelected((state: ActsState) => loadedOpen(state)?.load.loaded.invoice.status === "inReview");
  return (
    <div className="pinv-actions" role="toolbar" aria-label={texts("Actions_Label")}>
      {buttonsOf(manyActs, isInReview).map((action, place) => (
        // by its place, so that the one that takes another's keeps the focus
        <ActionButton key={place} action={action} icon={action} primary={acts[action].isPrimary} />
      ))}
      <MoreActs placement={placement} />
    </div>
  );
}
