import * as React from "react";
import { DefaultButton } from "@fluentui/react";
import { isolated } from "../../shared/core/isolated";
import { detailValue, headerValue } from "../../shared/invoicing/editableField";
import { conflictsOf, FieldConflict } from "../../shared/invoicing/rowEdit";
import { Notice } from "../../shared/ui/Notice";
import { useSurroundings } from "../../shared/ui/surroundings";
import { loadedOpen, openWorkspace } from "../review/selectors";
import { fieldText } from "./fieldText";
import { focusNear } from "./focusNear";
import { isShallowSame, useReview, useStore } from "./storeContext";

/** Fields that somebody else changed meanwhile: both values, and either may be taken, field by field. */
export function ConflictPanel(): React.ReactElement | null {
  const surroundings = useSurroundings();
  const { texts } = surroundings;
  const store = useStore();
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
            show={(value) => value ?? "–"}
            settle={(take) => store.dispatch({ type: "headerConflictSettled", field: conflict.field, take })}
          />
        ))}
        {inRows.map(({ detail, conflict }) => (
          <ConflictLine
            key={`${detail.id} ${conflict.field}`}
            name={`${isolated(detail.description)}: ${texts(`Column_${conflict.field}`)}`}
            conflict={conflict}
            show={(value) => fieldText(conflict.field, value, loaded.invoice.currency, surroundings)}
            settle={(take) => store.dispatch({ type: "conflictSettled", row: detail.id, field: conflict.field, take })}
          />
        ))}
      </ul>
    </Notice>
  );
}

interface ConflictLineProps {
  readonly name: string;
  readonly conflict: FieldConflict<string>;
  readonly show: (value: string | null) => string;
  readonly settle: (take: "mine" | "theirs") => void;
}

function ConflictLine({ name, conflict, show, settle }: ConflictLineProps): React.ReactElement {
  const { texts } = useSurroundings();
  const press =
    (take: "mine" | "theirs") =>
    (click: React.MouseEvent<HTMLElement>): void => {
      focusNear(click.currentTarget, "heading"); // the line leaves the page with its buttons
      settle(take);
    };
  return (
    <li>
      <span>
        <strong>{name}</strong> {texts("Conflict_Base", { value: show(conflict.base) })}
      </span>
      <DefaultButton text={texts("Conflict_Mine", { value: show(conflict.mine) })} onClick={press("mine")} />
      <DefaultButton text={texts("Conflict_Theirs", { value: show(conflict.theirs) })} onClick={press("theirs")} />
    </li>
  );
}
