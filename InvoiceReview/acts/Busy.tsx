import * as React from "react";
import { BusyNotice } from "../../shared/ui/BusyNotice";
import { useReview, useStore } from "../edits/storeContext";

/** The wait for a busy service, whatever of the control is waiting. */
export function Busy(): React.ReactElement {
  const store = useStore();
  const seconds = useReview((state) => state.busySeconds);
  return <BusyNotice seconds={seconds} onCancel={() => store.dispatch({ type: "waitCancelled" })} />;
}
