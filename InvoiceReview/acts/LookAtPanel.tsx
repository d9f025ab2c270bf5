import * as React from "react";
import { counted } from "../../shared/core/texts";
import { Notice } from "../../shared/ui/Notice";
import { useSurroundings } from "../../shared/ui/surroundings";
import { loadedOpen, openWorkspace } from "../edits/selectors";
import { useSelected } from "../../shared/ui/room";
import { ActEvent } from "./actEvent";
import { ActsState } from "./actsState";
import { EditEvent } from "../edits/editEvent";
import { EventButton } from "../edits/EventButton";

/** Lines that the platform recorded otherwise than the user entered; sending waits until each was looked at. */
export function LookAtPanel(): React.ReactElement | null {
  const { texts, formats } = useSurroundings();
  const rows = useSelected((state: ActsState) => openWorkspace(state).toLookAt);
  const loaded = useSelected((state: ActsState) => loadedOpen(state)?.load.loaded);
  if (rows.size === 0 || !loaded) return null;
  return (
    <Notice tone="error" title={counted(texts, "LookAt_Title", rows.size)} isOpen>
      <ul className="pinv-conflicts">
        {[...rows].map((row) => {
          const detail = loaded.detailById.get(row);
          const name = detail?.description ?? row;
          return (
            <li key={row}>
              <span>
                <bdi>
                  <strong>{name}</strong>
                </bdi>{" "}
                {detail &&
                  texts("LookAt_Row", {
                    quantity: formats.number(detail.quantity),
                    amount: formats.money(detail.amount, loaded.invoice.currency),
                  })}
              </span>
              <EventButton<ActEvent | EditEvent>
                isLeaving
                text={texts("LookAt_Seen")}
                ariaLabel={texts("LookAt_Seen_Label", { name })}
                event={{ type: "rowLookedAt", row }}
              />
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
