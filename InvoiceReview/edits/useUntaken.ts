import * as React from "react";
import { InvoiceId } from "../../shared/invoicing/ids";
import { useStore } from "../../shared/ui/room";
import { EditEvent } from "./editEvent";
import { EditsState } from "./editsState";

/**
 * Tells the store while an editor holds text that was not taken: saving and leaving then know of it.
 *
 * @param id the invoice that the editor is of, also when another one is open by the time the editor leaves the page
 * @param takeRest takes what can be taken when the editor leaves the page with its row or with the whole control
 * @returns says at once that the text is taken or given up, for what follows within the same key or press
 */
export function useUntaken(id: InvoiceId, editor: string, isUntaken: boolean, takeRest: () => void): () => void {
  const store = useStore<EditsState, EditEvent>();
  const tell = (isNow: boolean): void => store.dispatch({ type: "textTyped", id, editor, isUntaken: isNow });
  const latest = React.useRef({ tell, takeRest });
  React.useLayoutEffect(() => {
    latest.current = { tell, takeRest };
  });
  React.useLayoutEffect(() => {
    if (!isUntaken) return;
    latest.current.tell(true);
    return () => latest.current.tell(false);
  }, [isUntaken]);
  React.useLayoutEffect(() => () => latest.current.takeRest(), []);
  return () => tell(false);
}
