import * as React from "react";
import { DefaultButton, PrimaryButton } from "@fluentui/react";
import { InvoiceAction } from "../../shared/invoicing/invoiceActions";
import { Icon, IconName } from "../../shared/ui/icons";
import { useSurroundings } from "../../shared/ui/surroundings";
import { buttonBlockers } from "../review/selectors";
import { describeBlocker } from "./describeBlocker";
import { useReview, useStore } from "./storeContext";
import { actionName } from "./vocabulary";

const icons: Readonly<Record<InvoiceAction, IconName>> = { recalculate: "recalculate", send: "send", markPaid: "paid" };

/** The three acts and the way to the form. A disabled button stays reachable and says why. */
export function ActionBar({ placement }: { readonly placement: "list" | "form" }): React.ReactElement {
  const { texts } = useSurroundings();
  const store = useStore();
  return (
    <div className="pinv-actions" role="toolbar" aria-label={texts("Actions_Label")}>
      <ActionButton action="recalculate" />
      <ActionButton action="send" />
      <ActionButton action="markPaid" />
      {placement === "list" ? (
        <DefaultButton
          text={texts("Action_OpenForm")}
          onRenderIcon={() => <Icon name="open" />}
          onClick={() => store.dispatch({ type: "openInFormPressed" })}
        />
      ) : null}
    </div>
  );
}

function ActionButton({ action }: { readonly action: InvoiceAction }): React.ReactElement {
  const surroundings = useSurroundings();
  const store = useStore();
  const vocabulary = useReview((state) => state.settings.vocabulary);
  const reason = useReview((state) =>
    buttonBlockers(state, action)
      .map((blocker) => describeBlocker(blocker, surroundings))
      .join(" "),
  );
  const Button = action === "recalculate" ? PrimaryButton : DefaultButton;
  return (
    <Button
      text={actionName(action, vocabulary, surroundings.texts)}
      onRenderIcon={() => <Icon name={icons[action]} />}
      disabled={reason !== ""}
      allowDisabledFocus
      title={reason || undefined}
      ariaDescription={reason || undefined}
      onClick={() => store.dispatch({ type: "actionPressed", action })}
    />
  );
}
