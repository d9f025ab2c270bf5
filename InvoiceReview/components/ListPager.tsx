import * as React from "react";
import { DefaultButton } from "@fluentui/react";
import { counted } from "../../shared/core/texts";
import { useSurroundings } from "../../shared/ui/surroundings";
import { useReview, useStore } from "./storeContext";

export function ListPager(): React.ReactElement | null {
  const { texts } = useSurroundings();
  const store = useStore();
  const view = useReview((state) => state.list.view);
  if (!view) return null;
  const go = (kind: "nextPage" | "previousPage") => (): void =>
    store.dispatch({ type: "listCommanded", command: { kind } });
  return (
    <div className="pinv-pager">
      <span className="pinv-quiet">
        {view.totalRows === null
          ? counted(texts, "List_Rows", view.rows.length)
          : texts("List_RowsOf", { shown: view.rows.length, total: view.totalRows })}
      </span>
      {view.hasPreviousPage ? (
        <DefaultButton text={texts("List_Previous")} onClick={go("previousPage")} disabled={view.isLoading} />
      ) : null}
      {view.hasNextPage ? (
        <DefaultButton text={texts("List_Next")} onClick={go("nextPage")} disabled={view.isLoading} />
      ) : null}
    </div>
  );
}
