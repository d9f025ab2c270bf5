import * as React from "react";
import { BusyNotice } from "../../shared/ui/BusyNotice";
import { useSelected, useStore } from "../../shared/ui/room";
import { WizardEvent } from "./wizardEvent";
import { WizardState } from "./wizardState";

/** The wait for a busy service, whatever of the wizard is waiting. */
export function Busy(): React.ReactElement {
  const store = useStore<WizardState, WizardEvent>();
  const seconds = useSelected((state: WizardState) => state.busySeconds);
  return <BusyNotice seconds={seconds} onCancel={() => store.dispatch({ type: "waitCancelled" })} />;
}
