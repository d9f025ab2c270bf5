import * as React from "react";
import { noAmount } from "../../shared/invoicing/words/formats";
import { describeUnread } from "../../shared/ui/describeUnread";
import { useSurroundings } from "../../shared/ui/surroundings";
import { RowId } from "../../shared/invoicing/ids";
import { GridRow } from "./gridRows";
import { openWorkspace } from "../edits/selectors";
import { WideRow } from "./RowFrame";
import { useSelected } from "../../shared/ui/room";
import { LinesState } from "./linesState";

interface UnreadGridRowProps {
  readonly row: Extract<GridRow, { kind: "unread" }>;
  readonly index: number;
}

/** The heading of what could not be read, and each such row: its name, its id, and why. Nothing in it can be edited. */
export const UnreadGridRow = React.memo(function UnreadGridRow({ row, index }: UnreadGridRowProps) {
  const { texts } = useSurroundings();
  const { unread } = row;
  const isEdited = useSelected((state: LinesState) => openWorkspace(state).edits.rows.has(unread?.id as RowId));
  return (
    <WideRow index={index} look={unread ? "trouble" : "line"} rowKey={row.key} icon="error">
      {unread ? (
        <>
          <bdi className="pinv-clipped">{unread.name || noAmount}</bdi>
          <bdi>{unread.id}</bdi>
          <span>{describeUnread(unread, texts)}</span>
          {isEdited && <strong>{texts("Unread_edited")}</strong>}
        </>
      ) : (
        texts("Grid_Unread")
      )}
    </WideRow>
  );
});
