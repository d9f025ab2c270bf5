import * as React from "react";
import { useSurroundings } from "../../shared/ui/surroundings";
import { ActionButton } from "./ActionButton";
import { EventButton } from "../edits/EventButton";

/** The three acts and the way to the form. */
export function ActionBar({ placement }: { readonly placement: "list" | "form" }): React.ReactElement {
  const { texts } = useSurroundings();
  return (
    <div className="pinv-actions" role="toolbar" aria-label={texts("Actions_Label")}>
      <ActionButton action="recalculate" icon="recalculate" primary />
      <ActionButton action="send" icon="send" />
      <ActionButton action="markPaid" icon="markPaid" />
      {placement === "list" && (
        <EventButton text={texts("Action_OpenForm")} icon="open" event={{ type: "openInFormPressed" }} />
      )}
    </div>
  );
}
