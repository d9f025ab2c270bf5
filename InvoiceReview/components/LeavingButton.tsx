import * as React from "react";
import { DefaultButton } from "@fluentui/react";
import { UserEvent } from "../review/reviewEvent";
import { focusNear } from "./focusNear";
import { useStore } from "./storeContext";

interface LeavingButtonProps {
  readonly text: string;
  /** For screen readers, where several buttons say the same. */
  readonly label?: string;
  readonly event: UserEvent;
}

/** A button whose event takes it off the page; the focus goes to the invoice's heading. */
export function LeavingButton({ text, label, event }: LeavingButtonProps): React.ReactElement {
  const store = useStore();
  const press = (click: React.MouseEvent<HTMLElement>): void => {
    focusNear(click.currentTarget, "heading");
    store.dispatch(event);
  };
  return <DefaultButton text={text} ariaLabel={label} onClick={press} />;
}
