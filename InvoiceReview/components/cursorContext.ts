import * as React from "react";
import { useSelector } from "../../shared/core/useSelector";
import { CursorStore, GridCursor } from "../review/gridCursor";

const CursorContext = React.createContext<CursorStore | null>(null);

export const CursorProvider = CursorContext.Provider;

export function useCursorStore(): CursorStore {
  const cursor = React.useContext(CursorContext);
  if (!cursor) throw new Error("Rendered outside CursorProvider");
  return cursor;
}

/** The cursor where it stands on this row; null for every other row, which then does not render when it moves. */
export function useCursorOn(rowKey: string): GridCursor | null {
  return useSelector(useCursorStore(), (cursor) => (cursor.rowKey === rowKey ? cursor : null));
}
