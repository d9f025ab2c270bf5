import * as React from "react";
import { useReview, useStore } from "./storeContext";

/**
 * Tells the store while an editor holds text that was not taken: saving and leaving then know of it.
 *
 * @returns says at once that the text is taken or given up, for what follows within the same key or press
 */
export function useUntaken(editor: string, isUntaken: boolean): () => void {
  const store = useStore();
  const id = useReview((state) => state.open?.id);
  const settle = React.useCallback(() => {
    if (id) store.dispatch({ type: "textSettled", id, editor });
  }, [store, id, editor]);
  React.useLayoutEffect(() => {
    if (!isUntaken || !id) return;
    store.dispatch({ type: "textTyped", id, editor });
    return settle;
  }, [store, id, editor, isUntaken, settle]);
  return settle;
}
