import * as React from "react";
import { BusyNotice } from "../../shared/ui/BusyNotice";
import { useActs, useStore } from "./actsRoom";

/** The wait for a busy service, whatever of the control is waiting. */
export function Busy(): React.ReactElement {
  const store = useStore();
  const seconds = useActs((state) => state.busySeconds);
  return <BusyNotice seconds={seconds} onCancel={() => store.dispatch({ type: "waitCancelled" })} />;
}
