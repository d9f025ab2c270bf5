import * as React from "react";
import { useSurroundings } from "../../shared/ui/surroundings";
import { acts, actNames } from "./acts";
import { ActionButton } from "./ActionButton";
import { ActEvent } from "./actEvent";
import { EditEvent } from "../edits/editEvent";
import { EventButton } from "../edits/EventButton";

/** The acts and the way to the form. */
export function ActionBar({ placement }: { readonly placement: "list" | "form" }): React.ReactElement {
  const { texts } = useSurroundings();
  return (
    <div className="pinv-actions" role="toolbar" aria-label={texts("Actions_Label")}>
      {actNames.map((action) => (
        <ActionButton key={action} action={action} icon={action} primary={acts[action].isPrimary} />
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
