import * as React from "react";
import { DefaultButton, PrimaryButton } from "@fluentui/react";
import { InvoiceAction } from "../../shared/invoicing/invoiceActions";
import { Icon } from "../../shared/ui/icons";
import { useSurroundings } from "../../shared/ui/surroundings";
import { buttonBlockers } from "../review/selectors";
import { describeBlocker } from "./describeBlocker";
import { EventButton } from "./EventButton";
import { useReview, useStore } from "./storeContext";
import { useActionName } from "./vocabulary";

/** The three acts and the way to the form. A disabled button stays reachable and says why. */
export function ActionBar({ placement }: { readonly placement: "list" | "form" }): React.ReactElement {
  const { texts } = useSurroundings();
  return (
    <div className="pinv-actions" role="toolbar" aria-label={texts("Actions_Label")}>
      <ActionButton action="recalculate" />
      <ActionButton action="send" />
      <ActionButton action="markPaid" />
      {placement === "list" ? (
        <EventButton text={texts("Action_OpenForm")} icon="open" event={{ type: "openInFormPressed" }} />
      ) : null}
    </div>
  );
}

function ActionButton({ action }: { readonly action: InvoiceAction }): React.ReactElement {
  const surroundings = useSurroundings();
  const store = useStore();
  const nameOf = useActionName();
  const reason = useReview((state) =>
    buttonBlockers(state, action)
      .map((blocker) => describeBlocker(blocker, surroundings))
      .join(" "),
  );
  const Button = action === "recalculate" ? PrimaryButton : DefaultButton;
  return (
    <Button
      text={nameOf(action)}
      onRenderIcon={() => <Icon name={action} />}
      disabled={reason !== ""}
      allowDisabledFocus
      title={reason || undefined}
      ariaDescription={reason || undefined}
      onClick={() => store.dispatch({ type: "actionPressed", action })}
    />
  );
}
