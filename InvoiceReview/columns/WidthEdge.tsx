import * as React from "react";
import { useStore } from "../../shared/ui/room";
import { ColumnsEvent, ColumnsOf, ColumnsState } from "./columnChoices";
import { dragWidth } from "./widening";

interface WidthEdgeProps {
  readonly of: ColumnsOf;
  readonly name: string;
}

/** What the pointer takes hold of to widen a column. By keyboard the heading or the menu of columns does it. */
export function WidthEdge({ of, name }: WidthEdgeProps): React.ReactElement {
  const store = useStore<ColumnsState, ColumnsEvent>();
  return (
    <span
      className="pinv-edge"
      onPointerDown={(event) => dragWidth(event, (px) => store.dispatch({ type: "columnWidened", of, name, px }))}
    />
  );
}
