import * as React from "react";
import { DefaultButton, IButtonProps } from "@fluentui/react";
import { Icon, IconName } from "../../shared/ui/icons";
import { useAnyStore, UseStore } from "../../shared/ui/room";
import { focusNear } from "./focusNear";

export interface EventButtonProps<Event> extends IButtonProps {
  readonly event: Event;
  readonly icon?: IconName;
  /** Whether its event takes it off the page: the focus then goes to the invoice's heading. */
  readonly isLeaving?: boolean;
}

const useStore: UseStore<unknown, unknown> = useAnyStore;

/** Tells the store one thing; each room has it as its own, with its own events. While it is disabled it keeps the focus, and can be reached. */
export function EventButton({ event, icon, isLeaving, ...shared }: EventButtonProps<unknown>): React.ReactElement {
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
