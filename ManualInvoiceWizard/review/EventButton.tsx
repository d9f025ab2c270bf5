import * as React from "react";
import { DefaultButton, IButtonProps } from "@fluentui/react";
import { WizardEvent } from "../app/wizardEvent";
import { useStore } from "./storeContext";

interface EventButtonProps extends IButtonProps {
  readonly event: WizardEvent;
}

/** A button that tells the wizard one thing. */
export function EventButton({ event, ...looks }: EventButtonProps): React.ReactElement {
  const store = useStore();
  return <DefaultButton {...looks} onClick={() => store.dispatch(event)} />;
}
