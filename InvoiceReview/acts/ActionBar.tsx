import * as React from "react";
import { useSurroundings } from "../../shared/ui/surroundings";
import { actNames, acts, buttonsOf } from "./acts";
import { ActionButton } from "./ActionButton";
import { ActEvent } from "./actEvent";
import { ActsState } from "./actsState";
import { useSelected } from "../../shared/ui/room";
import { loadedOpen } from "../edits/selectors";
import { EditEvent } from "../edits/editEvent";
import { EventButton } from "../edits/EventButton";

/** The acts and the way to the form. */
export function ActionBar({ placement }: { readonly placement: "list" | "form" }): React.ReactElement {
  const { texts } = useSurroundings();
  const isInReview = useSelected((state: ActsState) => loadedOpen(state)?.load.loaded.invoice.status === "inReview");
  return (
    <div className="pinv-actions" role="toolbar" aria-label={texts("Actions_Label")}>
      {buttonsOf(actNames, isInReview).map((action, place) => (
        // by its place, so that the one that takes another's keeps the focus
        <ActionButton key={place} action={action} icon={action} primary={acts[action].isPrimary} />
      ))}
      {placement === "list" && (
        <EventButton<ActEvent | EditEvent>
          text={texts("Action_OpenForm")}
          icon="open"
          event={{ type: "openInFormPressed" }}
        />
      )}
    </div>
  );
}
