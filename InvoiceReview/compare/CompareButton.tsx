import * as React from "react";
import { InvoiceId } from "../../shared/invoicing/ids";
import { useSelected } from "../../shared/ui/room";
import { useSurroundings } from "../../shared/ui/surroundings";
import { EventButton } from "../edits/EventButton";
import { ListRoomState } from "../list/listEvent";
import { CompareEvent } from "./compareState";

/** There where two invoices are meant: two that are selected, or the open one and another that is selected. */
export function CompareButton(): React.ReactElement | null {
  const { texts } = useSurroundings();
  const selected = useSelected((state: ListRoomState) => state.list.selected);
  const open = useSelected((state: ListRoomState) => state.open?.id);
  const [left, right, third] = new Set<InvoiceId>([...(open ? [open] : []), ...selected]);
  if (!left || !right || third) return null;
  return <EventButton<CompareEvent> text={texts("Compare")} event={{ type: "comparePressed", ids: [left, right] }} />;
}
