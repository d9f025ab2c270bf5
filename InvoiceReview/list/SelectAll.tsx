import * as React from "react";
import { ListView } from "../../shared/procedures/review/listView";
import { useSelected, useStore } from "../../shared/ui/room";
import { useSurroundings } from "../../shared/ui/surroundings";
import { ListEvent, ListRoomState } from "./listEvent";
import { idsInView } from "./listState";

interface SelectAllProps {
  readonly view: ListView;
  readonly tabIndex: 0 | -1;
}

export function SelectAll({ view, tabIndex }: SelectAllProps): React.ReactElement {
  const { texts } = useSurroundings();
  const store = useStore<ListRoomState, ListEvent>();
  const ids = idsInView(view);
  const selected = useSelected((state: ListRoomState) => state.list.selected);
  const isAll = ids.length > 0 && ids.every((id) => selected.has(id));
  return (
    <input
      type="checkbox"
      checked={isAll}
      tabIndex={tabIndex}
      aria-label={texts("List_SelectAll")}
      ref={(box) => {
        if (box) box.indeterminate = !isAll && selected.size > 0;
      }}
      onChange={() => store.dispatch({ type: "selectionChanged", ids: isAll ? [] : ids })}
    />
  );
}
