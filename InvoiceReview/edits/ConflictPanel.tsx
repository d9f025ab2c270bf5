import * as React from "react";
import { isolated } from "../../shared/core/isolated";
import { FieldValue } from "../../shared/invoicing/edits/editableField";
import { LoadedInvoice } from "../../shared/invoicing/invoice";
import { HelpLink } from "../../shared/ui/PageLink";
import { Notice } from "../../shared/ui/Notice";
import { useSurroundings } from "../../shared/ui/surroundings";
import { nameOf } from "./keptEdits";
import { conflictsWith, loadedOpen, openWorkspace, RecordedConflict } from "./selectors";
import { fieldText } from "./fieldText";
import { useSelected } from "../../shared/ui/room";
import { EditEvent } from "./editEvent";
import { EditsState } from "./editsState";
import { EventButton } from "./EventButton";

/** Fields that somebody else changed meanwhile: both values, and either may be taken, field by field. */
export function ConflictPanel(): React.ReactElement | null {
  const { texts } = useSurroundings();
  const loaded = useSelected((state: EditsState) => loadedOpen(state)?.load.loaded);
  const edits = useSelected((state: EditsState) => openWorkspace(state).edits);
  const conflicts = loaded ? conflictsWith(loaded, edits) : [];
  if (!loaded || conflicts.length === 0) return null;
  return (
    <Notice tone="error" title={texts("Conflict_Title")} isOpen actions={<HelpLink entry="conflict" />}>
      <ul className="pinv-conflicts">
        {conflicts.map((conflict) => (
          <ConflictLine key={`${conflict.row} ${conflict.field}`} conflict={conflict} loaded={loaded} />
        ))}
      </ul>
    </Notice>
  );
}

interface ConflictLineProps {
  readonly conflict: RecordedConflict;
  readonly loaded: LoadedInvoice;
}

function ConflictLine({ conflict, loaded }: ConflictLineProps): React.ReactElement {
  const surroundings = useSurroundings();
  const { texts } = surroundings;
  const { row, field, base } = conflict;
  const show = (value: FieldValue): string => fieldText(field, value || null, loaded.invoice.currency, surroundings);
  const name =
    row === null ? texts(`Header_${field}`) : `${isolated(nameOf(loaded, row))}: ${texts(`Column_${field}`)}`;
  return (
    <li>
      <span>
        <strong>{name}</strong> {texts("Conflict_base", { value: show(base) })}
      </span>
      {(["mine", "theirs"] as const).map((take) => (
        <EventButton<EditEvent>
          key={take}
          isLeaving
          text={texts(`Conflict_${take}`, { value: show(conflict[take]) })}
          event={{ type: "conflictSettled", ...conflict, take }}
        />
      ))}
    </li>
  );
}
