import * as React from "react";
import { IButtonProps } from "@fluentui/react";
import { InvoiceAction } from "../../shared/invoicing/acts/invoiceActions";
import { useSurroundings } from "../../shared/ui/surroundings";
import { buttonBlockers } from "./actBlockers";
import { describeBlocker } from "./describeBlocker";
import { EventButtonProps } from "../edits/EventButton";
import { useActionName } from "./vocabulary";
import { ActButton, useActs } from "./actsRoom";

interface ActionButtonProps extends IButtonProps, Pick<EventButtonProps<unknown>, "icon" | "isLeaving"> {
  readonly action: InvoiceAction;
}

/** Asks for an act, wherever it is offered. While it cannot be done the button stays reachable and says why. */
export function ActionButton({ action, ...shared }: ActionButtonProps): React.ReactElement {
  const surroundings = useSurroundings();
  const nameOf = useActionName();
  const reason = useActs((state) =>
    buttonBlockers(state, action)
      .map((blocker) => describeBlocker(blocker, surroundings))
      .join(" "),
  );
  return (
    <ActButton
      {...shared}
      text={nameOf(action)}
      disabled={reason !== ""}
      title={reason || undefined}
      ariaDescription={reason || undefined}
      event={{ type: "actionPressed", action }}
    />
  );
}
