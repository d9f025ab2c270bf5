import * as React from "react";
import { IButtonProps } from "@fluentui/react";
import { InvoiceAction } from "../../shared/invoicing/acts/invoiceActions";
import { useActionName } from "./vocabulary";
import { useSurroundings } from "../../shared/ui/surroundings";
import { useSelected } from "../../shared/ui/room";
import { EventButtonProps, EventButton } from "../edits/EventButton";
import { describeReason } from "./describeReason";
import { ActEvent } from "./actEvent";
import { ActsState } from "./actsState";
import { EditEvent } from "../edits/editEvent";

interface ActionButtonProps extends IButtonProps, Pick<EventButtonProps<unknown>, "icon" | "isLeaving"> {
  readonly action: InvoiceAction;
}

/** Asks for an act, wherever it is offered. While it cannot be done the button stays reachable and says why. */
export function ActionButton({ action, ...shared }: ActionButtonProps): React.ReactElement {
  const surroundings = useSurroundings();
  const nameOf = useActionName();
  const reason = useSelected((state: ActsState) => describeReason(state, action, surroundings));
  return (
    <EventButton<ActEvent | EditEvent>
      {...shared}
      text={nameOf(action)}
      disabled={reason !== ""}
      title={reason || undefined}
      ariaDescription={reason || undefined}
      event={{ type: "actionPressed", action }}
    />
  );
}
