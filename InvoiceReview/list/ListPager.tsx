import * as React from "react";
import { counted } from "../../shared/core/texts";
import { useSurroundings } from "../../shared/ui/surroundings";
import { useSelected } from "../../shared/ui/room";
import { EventButton } from "../edits/EventButton";
import { ListEvent, ListRoomState } from "./listEvent";

export function ListPager(): React.ReactElement | null {
  const { texts } = useSurroundings();
  const view = useSelected((state: ListRoomState) => state.list.view);
  if (!view) return null;
  const go = (kind: "nextPage" | "previousPage"): React.ReactElement => (
    <EventButton<ListEvent>
      text={texts(`List_${kind}`)}
      event={{ type: "listCommanded", command: { kind } }}
      disabled={view.isLoading}
    />
  );
  return (
    <div className="pinv-pager">
      <span className="pinv-quiet">
        {view.totalRows === null
          ? counted(texts, "List_Rows", view.rows.length)
          : texts("List_RowsOf", { shown: view.rows.length, total: view.totalRows })}
      </span>
      {view.hasPreviousPage && go("previousPage")}
      {view.hasNextPage && go("nextPage")}
    </div>
  );
}
