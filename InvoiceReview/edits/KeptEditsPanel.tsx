import * as React from "react";
import { counted } from "../../shared/core/texts";
import { InvoiceId } from "../../shared/invoicing/ids";
import { Notice } from "../../shared/ui/Notice";
import { useSurroundings } from "../../shared/ui/surroundings";
import { Workspace } from "./workspace";
import { CopyButton } from "../../shared/ui/CopyButton";
import { Guarded } from "./Guarded";
import { invoiceName, keptWords, toCopy } from "./unsavedText";
import { useSelected } from "../../shared/ui/room";
import { EditEvent } from "./editEvent";
import { EditsState } from "./editsState";
import { EventButton } from "./EventButton";

/** Edits that can no longer be saved: of the open invoice, or of every one while none is open. */
export function KeptEditsPanel(): React.ReactElement {
  const workspaces = useSelected((state: EditsState) => state.workspaces);
  const open = useSelected((state: EditsState) => state.open?.id);
  return (
    <Guarded>
      {[...workspaces].map(([id, workspace]) =>
        open === undefined || open === id ? <KeptOfInvoice key={id} id={id} workspace={workspace} /> : null,
      )}
    </Guarded>
  );
}

interface KeptOfInvoiceProps {
  readonly id: InvoiceId;
  readonly workspace: Workspace;
}

function KeptOfInvoice({ id, workspace }: KeptOfInvoiceProps): React.ReactElement | null {
  const surroundings = useSurroundings();
  const { texts } = surroundings;
  const words = keptWords(workspace, surroundings);
  if (!workspace.seen || words.length === 0) return null;
  const actions = (
    <>
      <CopyButton text={texts("Kept_Copy")} copied={() => toCopy(workspace, words)} />
      {words.length > 1 && (
        <EventButton<EditEvent>
          isLeaving
          text={texts("Kept_DiscardAll")}
          event={{ type: "keptDiscarded", id, row: null }}
        />
      )}
    </>
  );
  const title = counted(texts, "Kept_Title", words.length, { invoice: invoiceName(workspace.seen) });
  return (
    <Notice tone="warning" title={title} actions={actions} isOpen>
      <ul className="pinv-conflicts pinv-kept">
        {words.map(({ row, name, changes, why }) => (
          <li key={row}>
            <span>
              <strong>{name}</strong>: {changes}. <span className="pinv-quiet">{why}</span>
            </span>
            <EventButton<EditEvent>
              isLeaving
              text={texts("Kept_Discard")}
              ariaLabel={texts("Kept_Discard_Label", { name })}
              event={{ type: "keptDiscarded", id, row }}
            />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
