import * as React from "react";
import { BusyNotice } from "../../shared/ui/BusyNotice";
import { useSelected, useStore } from "./wizardRoom";

/** The wait for a busy service, whatever of the wizard is waiting. */
export function Busy(): React.ReactElement {
  const store = useStore();
  const seconds = useSelected((state) => state.busySeconds);
  return <BusyNotice seconds={seconds} onCancel={() => store.dispatch({ type: "waitCancelled" })} />;
}
