import * as React from "react";
import { isolated } from "../../shared/core/isolated";
import { Currency } from "../../shared/invoicing/currency";
import { DetailField, detailValue, FieldValue, HeaderField, headerValue } from "../../shared/invoicing/editableField";
import { conflictsOf, FieldConflict } from "../../shared/invoicing/rowEdit";
import { Notice } from "../../shared/ui/Notice";
import { useSurroundings } from "../../shared/ui/surroundings";
import { UserEvent } from "../review/reviewEvent";
import { loadedOpen, openWorkspace } from "../review/selectors";
import { EventButton } from "./EventButton";
import { fieldText } from "./fieldText";
import { isShallowSame, useReview } from "./storeContext";

/** Fields that somebody else changed meanwhile: both values, and either may be taken, field by field. */
export function ConflictPanel(): React.ReactElement | null {
  const { texts } = useSurroundings();
  const { loaded, rows, header } = useReview((state) => {
    const { edits } = openWorkspace(state);
    return { loaded: loadedOpen(state)?.load.loaded, rows: edits.rows, header: edits.header };
  }, isShallowSame);
  if (!loaded) return null;
  const inHeader = conflictsOf(header, (field) => headerValue(loaded.invoice, field));
  const inRows = [...rows].flatMap(([row, edit]) => {
    const detail = loaded.detailById.get(row);
    if (!detail) return [];
    return conflictsOf(edit.fields, (field) => detailValue(detail, field)).map((conflict) => ({ detail, conflict }));
  });
  if (inHeader.length + inRows.length === 0) return null;
  return (
    <Notice tone="error" title={texts("Conflict_Title")}>
      <ul className="pinv-conflicts">
        {inHeader.map((conflict) => (
          <ConflictLine
            key={conflict.field}
            name={texts(`Header_${conflict.field}`)}
            conflict={conflict}
            currency={loaded.invoice.currency}
            settled={(take) => ({ type: "headerConflictSettled", field: conflict.field, take })}
          />
        ))}
        {inRows.map(({ detail, conflict }) => (
          <ConflictLine
            key={`${detail.id} ${conflict.field}`}
            name={`${isolated(detail.description)}: ${texts(`Column_${conflict.field}`)}`}
            conflict={conflict}
            currency={loaded.invoice.currency}
            settled={(take) => ({ type: "conflictSettled", row: detail.id, field: conflict.field, take })}
          />
        ))}
      </ul>
    </Notice>
  );
}

interface ConflictLineProps {
  readonly name: string;
  readonly conflict: FieldConflict<DetailField | HeaderField>;
  readonly currency: Currency;
  readonly settled: (take: "mine" | "theirs") => UserEvent;
}

function ConflictLine({ name, conflict, currency, settled }: ConflictLineProps): React.ReactElement {
  const surroundings = useSurroundings();
  const { texts } = surroundings;
  const show = (value: FieldValue): string => fieldText(conflict.field, value || null, currency, surroundings);
  return (
    <li>
      <span>
        <strong>{name}</strong> {texts("Conflict_base", { value: show(conflict.base) })}
      </span>
      {(["mine", "theirs"] as const).map((take) => (
        <EventButton
          key={take}
          isLeaving
          text={texts(`Conflict_${take}`, { value: show(conflict[take]) })}
          event={settled(take)}
        />
      ))}
    </li>
  );
}
