import { useSelector } from "../../shared/core/useSelector";
import { requiredContext } from "../../shared/ui/requiredContext";
import { CursorStore, GridCursor } from "./gridCursor";

export const [CursorProvider, useCursorStore] = requiredContext<CursorStore>();

/** The cursor where it stands on this row; null for every other row, which then does not render when it moves. */
export function useCursorOn(rowKey: string): GridCursor | null {
  return useSelector(useCursorStore(), (cursor) => (cursor.rowKey === rowKey ? cursor : null));
}
