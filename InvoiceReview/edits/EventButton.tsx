import * as React from "react";
import { DefaultButton, IButtonProps } from "@fluentui/react";
import { Icon, IconName } from "../../shared/ui/icons";
import { useStore } from "../../shared/ui/room";
import { focusNear } from "./focusNear";

export interface EventButtonProps<Event> extends IButtonProps {
  readonly event: NoInfer<Event>;
  readonly icon?: IconName;
  /** Whether its event takes it off the page: the focus then goes to the invoice's heading. */
  readonly isLeaving?: boolean;
}

/**
 * Tells the store one thing, of the events that the room names which shows it. While it is disabled it keeps the focus,
 * and can be reached.
 */
export function EventButton<Event = never>({
  event,
  icon,
  isLeaving,
  ...shared
}: EventButtonProps<Event>): React.ReactElement {
  const store = useStore<unknown, Event>();
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
