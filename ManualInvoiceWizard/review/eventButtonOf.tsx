import * as React from "react";
import { DefaultButton, IButtonProps } from "@fluentui/react";
import { useAnyStore, UseStore } from "../../shared/ui/room";

interface EventButtonProps<Event> extends IButtonProps {
  readonly event: Event;
}

const useStore: UseStore<unknown, unknown> = useAnyStore;

function EventButton({ event, ...looks }: EventButtonProps<unknown>): React.ReactElement {
  const store = useStore();
  return <DefaultButton {...looks} onClick={() => store.dispatch(event)} />;
}

/** The button that tells the wizard one thing, as a room has it: for its own events. */
export const eventButtonOf = <Event,>(): React.FunctionComponent<EventButtonProps<Event>> => EventButton;
