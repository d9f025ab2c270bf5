import * as React from "react";
import { DefaultButton, IButtonProps } from "@fluentui/react";
import { useStore } from "../../shared/ui/room";

interface EventButtonProps<Event> extends IButtonProps {
  readonly event: NoInfer<Event>;
}

/** Tells the wizard one thing, of the events that the room names which shows it. */
export function EventButton<Event = never>({ event, ...looks }: EventButtonProps<Event>): React.ReactElement {
  const store = useStore<unknown, Event>();
  return <DefaultButton {...looks} onClick={() => store.dispatch(event)} />;
}
