import * as React from "react";
import { BusyNotice } from "../../shared/ui/BusyNotice";
import { useSelected, useStore } from "../../shared/ui/room";
import { ActEvent } from "./actEvent";
import { ActsState } from "./actsState";
import { EditEvent } from "../edits/editEvent";

/** The wait for a busy service, whatever of the control is waiting. */
export function Busy(): React.ReactElement {
  const store = useStore<ActsState, ActEvent | EditEvent>();
  const seconds = useSelected((state: ActsState) => state.busySeconds);
  return <BusyNotice seconds={seconds} onCancel={() => store.dispatch({ type: "waitCancelled" })} />;
}
