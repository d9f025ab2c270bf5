import * as React from "react";
import { DefaultButton, IButtonProps } from "@fluentui/react";
import { Icon, IconName } from "../../shared/ui/icons";
import { UserEvent } from "../app/reviewEvent";
import { focusNear } from "./focusNear";
import { useStore } from "./storeContext";

export interface EventButtonProps extends IButtonProps {
  readonly event: UserEvent;
  readonly icon?: IconName;
  /** Whether its event takes it off the page: the focus then goes to the invoice's heading. */
  readonly isLeaving?: boolean;
}

/** A button that tells the store one thing. While it is disabled it keeps the focus, and can be reached. */
export function EventButton({ event, icon, isLeaving, ...shared }: EventButtonProps): React.ReactElement {
  const store = useStore();
  return (
    <DefaultButton
      {...shared}
      allowDisabledFocus
      onRenderIcon={icon && (() => <Icon name={icon} />)}
      onClick={(click: React.MouseEvent<HTMLElement>) => {
        if (isLeaving) focusNear(click.currentTarget, "heading");
        store.dispatch(event);
      }}
    />
  );
}
