import * as React from "react";
import { noAmount } from "../../shared/invoicing/words/formats";
import { toggled } from "../../shared/core/toggled";
import { OwnDialog } from "../../shared/ui/OwnDialog";
import { useSelected, useStore } from "../../shared/ui/room";
import { useSurroundings } from "../../shared/ui/surroundings";
import { describeChange } from "../edits/fieldText";
import { FirstRows } from "../edits/FirstRows";
import { loadedOpen } from "../edits/selectors";
import { AskedChanges } from "./gridGestures";
import { LinesEvent, LinesState } from "./linesState";
import { PlannedCell } from "./plannedCells";

interface ChangesDialogProps extends AskedChanges {
  readonly onDismiss: () => void;
  /** What the changes are chosen by, where they are. */
  readonly children?: React.ReactNode;
}

const keyOf = ({ line, column }: PlannedCell): string => `${line.id} ${column.key}`;

/** What will change and what is refused, with its reason; each change can be left out. One that is asked about begins so. */
export function ChangesDialog({ cells, beyond, onDismiss, children }: ChangesDialogProps): React.ReactElement | null {
  const surroundings = useSurroundings();
  const { texts } = surroundings;
  const store = useStore<LinesState, LinesEvent>();
  const currency = useSelected((state: LinesState) => loadedOpen(state)?.load.loaded.invoice.currency);
  // those that are not as they began
  const [turned, setTurned] = React.useState<ReadonlySet<string>>(new Set());
  if (!currency) return null;
  const changes = cells.filter(({ edit }) => edit);
  const refused = cells.filter(({ edit }) => !edit);
  const isChosen = (cell: PlannedCell): boolean => turned.has(keyOf(cell)) === (cell.why !== null);
  const chosen = changes.filter(isChosen);
  const areAll = chosen.length === changes.length;
  const name = ({ line }: PlannedCell): React.ReactElement => <bdi>{line.description || noAmount}</bdi>;
  const said = ({ edit, line }: PlannedCell): string =>
    edit?.field
      ? describeChange(edit.field, line[edit.field] || null, edit.value || null, currency, surroundings)
      : texts("Column_remove");
  return (
    <OwnDialog
      title={texts("Changes_Title", { count: changes.length, refused: refused.length })}
      widthPx={640}
      agree={{
        text: texts("Changes_Agree", { count: chosen.length }),
        isOff: chosen.length === 0,
        onClick: () => {
          onDismiss();
          store.dispatch({ type: "rowsEdited", rows: chosen.flatMap(({ edit }) => edit ?? []) });
        },
      }}
      out={texts("Cancel")}
      onDismiss={onDismiss}
    >
      {children}
      {beyond > 0 && <p className="pinv-warning">{texts("Changes_Beyond", { count: beyond })}</p>}
      {changes.length > 1 && (
        <label>
          <input
            type="checkbox"
            checked={areAll}
            onChange={() => setTurned(new Set(changes.filter(({ why }) => (why !== null) !== areAll).map(keyOf)))}
          />
          {texts("Changes_All")}
        </label>
      )}
      <FirstRows
        items={changes.map((cell) => (
          <label key={keyOf(cell)}>
            <input type="checkbox" checked={isChosen(cell)} onChange={() => setTurned(toggled(turned, keyOf(cell)))} />
            {name(cell)}: {said(cell)} <span className="pinv-warning">{cell.why}</span>
          </label>
        ))}
      />
      {refused.length > 0 && <h3>{texts("Changes_Refused")}</h3>}
      <FirstRows
        items={refused.map((cell) => (
          <>
            {name(cell)}: {texts(`Column_${cell.column.key}`)}. <span className="pinv-error">{cell.why}</span>
          </>
        ))}
      />
    </OwnDialog>
  );
}
