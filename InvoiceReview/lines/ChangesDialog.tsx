import * as React from "react";
import { noAmount } from "../../shared/invoicing/words/formats";
import { toggled } from "../../shared/core/toggled";
import { RowId } from "../../shared/invoicing/ids";
import { OwnDialog } from "../../shared/ui/OwnDialog";
import { useSelected, useStore } from "../../shared/ui/room";
import { useSurroundings } from "../../shared/ui/surroundings";
import { describeChange } from "../edits/fieldText";
import { FirstRows } from "../edits/FirstRows";
import { loadedOpen } from "../edits/selectors";
import { LinesEvent, LinesState } from "./linesState";
import { PlannedCell } from "./plannedCells";

interface ChangesDialogProps {
  readonly cells: readonly PlannedCell[];
  /** Cells of what was pasted that have no place in the grid. */
  readonly beyond: number;
  readonly onDismiss: () => void;
  /** The cells once these lines are left out, where what becomes of the others depends on that. */
  readonly without?: ((leftOut: ReadonlySet<RowId>) => readonly PlannedCell[]) | undefined;
  /** What the changes are chosen by, where they are. */
  readonly children?: React.ReactNode;
}

/** With what is asked: a tick set or taken away before there was a question is no answer to it. */
const keyOf = ({ line, column, why }: PlannedCell): string => `${line.id} ${column.key} ${why}`;

/** What will change and what is refused, with its reason; each change can be left out. One that is asked about begins so. */
export function ChangesDialog({
  cells: all,
  beyond,
  onDismiss,
  without,
  children,
}: ChangesDialogProps): React.ReactElement | null {
  const surroundings = useSurroundings();
  const { texts, formats } = surroundings;
  const store = useStore<LinesState, LinesEvent>();
  const currency = useSelected((state: LinesState) => loadedOpen(state)?.load.loaded.invoice.currency);
  // those that are not as they began
  const [turned, setTurned] = React.useState<ReadonlySet<string>>(new Set());
  if (!currency) return null;
  const isChosen = (cell: PlannedCell): boolean =>
    cell.edit !== null && turned.has(keyOf(cell)) === (cell.why !== null);
  const cells = without ? without(new Set(all.flatMap((cell) => (isChosen(cell) ? [] : cell.line.id)))) : all;
  const changes = cells.filter(({ edit }) => edit);
  const chosen = changes.filter(isChosen);
  const areAll = chosen.length === changes.length;
  const said = ({ edit, line, column }: PlannedCell): string =>
    edit?.field
      ? describeChange(edit.field, line[edit.field] || null, edit.value || null, currency, surroundings)
      : texts(`Column_${column.key}`);
  const counts = texts("Changes_Title", { count: changes.length, refused: cells.length - changes.length });
  return (
    <OwnDialog
      title={children ? texts("Bulk_Open") : counts}
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
      {children && <p role="status">{counts}</p>}
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
        items={[...cells]
          .sort((one, other) => Number(one.edit !== null) - Number(other.edit !== null))
          .map((cell) => (
            <label key={keyOf(cell)}>
              <input
                type="checkbox"
                disabled={!cell.edit}
                checked={isChosen(cell)}
                onChange={() => setTurned(toggled(turned, keyOf(cell)))}
              />
              {formats.day(cell.line.date)} <bdi>{cell.line.description || noAmount}</bdi>: {said(cell)}{" "}
              <span className={cell.edit ? "pinv-warning" : "pinv-error"}>{cell.why}</span>
            </label>
          ))}
      />
    </OwnDialog>
  );
}
