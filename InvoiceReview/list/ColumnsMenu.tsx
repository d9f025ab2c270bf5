import * as React from "react";
import { DefaultButton } from "@fluentui/react";
import { useSelected, useStore } from "../../shared/ui/room";
import { useSurroundings } from "../../shared/ui/surroundings";
import { ListEvent, ListRoomState } from "./listEvent";

/** Which of the maker's columns are shown, for the visit; and back to how the maker has them. */
export function ColumnsMenu(): React.ReactElement | null {
  const { texts } = useSurroundings();
  const store = useStore<ListRoomState, ListEvent>();
  const view = useSelected((state: ListRoomState) => state.list.view);
  const { hidden } = useSelected((state: ListRoomState) => state.columns);
  if (!view) return null;
  const choices = view.columns.slice(1).map(({ name, title }) => ({
    key: name,
    text: title,
    canCheck: true,
    checked: !hidden.has(name),
    onClick: (event?: { preventDefault(): void }) => {
      event?.preventDefault(); // the menu stays for the next
      store.dispatch({ type: "columnToggled", name });
    },
  }));
  const reset = { key: "", text: texts("Columns_Reset"), onClick: () => store.dispatch({ type: "columnsReset" }) };
  return <DefaultButton className="pinv-end" text={texts("Columns")} menuProps={{ items: [...choices, reset] }} />;
}
