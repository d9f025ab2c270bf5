import * as React from "react";
import { useReview, useStore } from "./storeContext";

/**
 * Tells the store while an editor holds text that was not taken: saving and leaving then know of it.
 *
 * @param takeRest takes what can be taken when the editor leaves the page with its row or with the whole control
 * @returns says at once that the text is taken or given up, for what follows within the same key or press
 */
export function useUntaken(editor: string, isUntaken: boolean, takeRest: () => void): () => void {
  const store = useStore();
  const id = useReview((state) => state.open?.id);
  const tell = (type: "textTyped" | "textSettled"): void => {
    if (id) store.dispatch({ type, id, editor });
  };
  const latest = React.useRef({ tell, takeRest });
  React.useLayoutEffect(() => {
    latest.current = { tell, takeRest };
  });
  React.useLayoutEffect(() => {
    if (!isUntaken) return;
    latest.current.tell("textTyped");
    return () => latest.current.tell("textSettled");
  }, [isUntaken]);
  React.useLayoutEffect(() => () => latest.current.takeRest(), []);
  return () => tell("textSettled");
}
