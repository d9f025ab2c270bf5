import * as React from "react";
import { Icon } from "../../shared/ui/icons";
import { useSurroundings } from "../../shared/ui/surroundings";
import { useStore } from "../../shared/ui/room";
import { ListEvent, ListRoomState } from "./listEvent";

/** From an invoice back to the list that it was opened from. */
export function BackButton(): React.ReactElement {
  const { texts } = useSurroundings();
  const store = useStore<ListRoomState, ListEvent>();
  return (
    <button type="button" className="pinv-link pinv-back" onClick={() => store.dispatch({ type: "closed" })}>
      <Icon name="back" /> {texts("Invoice_Back")}
    </button>
  );
}
