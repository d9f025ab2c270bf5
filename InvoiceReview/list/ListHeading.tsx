import * as React from "react";
import { ViewColumn } from "../../shared/procedures/review/listView";
import { Icon } from "../../shared/ui/icons";
import { useSelected, useStore } from "../../shared/ui/room";
import { useSurroundings } from "../../shared/ui/surroundings";
import { WidthEdge } from "../columns/WidthEdge";
import { FindingEvent, OwnColumn } from "./finding";
import { ListEvent, ListRoomState } from "./listEvent";
import { ownColumns } from "./shownColumns";

interface HeadingProps {
  /** Whether Tab comes to it: of the whole table to one place alone. */
  readonly tabIndex: 0 | -1;
}

/** The heading of one of the maker's columns; pressed it sorts, where the platform can. */
export function ListHeading({ column, tabIndex }: HeadingProps & { readonly column: ViewColumn }): React.ReactElement {
  const store = useStore<ListRoomState, ListEvent>();
  const sort = (): void => store.dispatch({ type: "listCommanded", command: { kind: "sort", column: column.name } });
  return (
    <th
      role="columnheader"
      scope="col"
      className={column.isNumber ? "pinv-number" : undefined}
      aria-sort={column.sorted ?? "none"}
      title={column.title}
      data-column={column.name}
      tabIndex={column.isSortable ? undefined : tabIndex}
    >
      {column.isSortable ? (
        <button type="button" className="pinv-heading" onClick={sort} tabIndex={tabIndex}>
          {column.title}
          {column.sorted && <Icon name={column.sorted} />}
        </button>
      ) : (
        column.title
      )}
      <WidthEdge of="list" name={column.name} />
    </th>
  );
}

/** The heading of a column of the control's own; pressed it sorts what is loaded. */
export function OwnHeading({ by, tabIndex }: HeadingProps & { readonly by: OwnColumn }): React.ReactElement {
  const { texts } = useSurroundings();
  const store = useStore<ListRoomState, FindingEvent>();
  const sorted = useSelected((state: ListRoomState) => (state.finding.sorted?.by === by ? state.finding.sorted : null));
  const way = sorted && (sorted.isReverse ? "descending" : "ascending");
  return (
    <th
      role="columnheader"
      scope="col"
      aria-sort={way ?? "none"}
      title={`${texts(`Column_${by}`)}: ${texts("Column_SortsLoaded")}`}
      data-column={ownColumns[by]}
    >
      <button
        type="button"
        className="pinv-heading"
        onClick={() => store.dispatch({ type: "ownSorted", by })}
        tabIndex={tabIndex}
      >
        {texts(`Column_${by}`)}
        {way && <Icon name={way} />}
      </button>
      <WidthEdge of="list" name={ownColumns[by]} />
    </th>
  );
}
