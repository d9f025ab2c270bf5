import * as React from "react";
import { RowId } from "../../shared/invoicing/ids";
import { choosableBillingTypes } from "../../shared/invoicing/words/billingType";
import { useSelected } from "../../shared/ui/room";
import { useSurroundings } from "../../shared/ui/surroundings";
import { BulkAct, bulkActs, bulkWishes } from "./bulkWishes";
import { ChangesDialog } from "./ChangesDialog";
import { LinesState } from "./linesState";
import { PlannedCell, plannedCells } from "./plannedCells";

interface BulkDialogProps {
  readonly lines: readonly RowId[];
  readonly onDismiss: () => void;
}

/** One change for all selected lines; what it would do to each is shown as it is typed. */
export function BulkDialog({ lines, onDismiss }: BulkDialogProps): React.ReactElement {
  const surroundings = useSurroundings();
  const { texts } = surroundings;
  const state = useSelected((whole: LinesState) => whole);
  const [act, setAct] = React.useState<BulkAct>("billingType");
  const [text, setText] = React.useState("");
  const planned = (leftOut?: ReadonlySet<RowId>): readonly PlannedCell[] =>
    plannedCells(state, bulkWishes(act, text, lines, state, surroundings, leftOut), surroundings);
  const value = { value: text, "aria-label": texts("Bulk_Value") };
  return (
    <ChangesDialog
      cells={planned()}
      beyond={0}
      onDismiss={onDismiss}
      // of the tax of a rate each line's part depends on the others that bear it
      without={act === "rate" ? planned : undefined}
    >
      <p className="pinv-bulk">
        {texts("Bulk_Act")}{" "}
        <select
          aria-label={texts("Bulk_Act")}
          value={act}
          onChange={({ currentTarget }) => {
            setAct(currentTarget.value as BulkAct);
            setText("");
          }}
        >
          {bulkActs.map((each) => (
            <option key={each} value={each}>
              {texts(each === "factor" || each === "rate" ? `Bulk_${each}` : `Column_${each}`)}
            </option>
          ))}
        </select>{" "}
        {act !== "remove" && texts("Bulk_Value")}{" "}
        {act === "billingType" ? (
          <select {...value} onChange={({ currentTarget }) => setText(currentTarget.value)}>
            {["", ...choosableBillingTypes.map((type) => texts(`BillingType_${type}`))].map((word) => (
              <option key={word}>{word}</option>
            ))}
          </select>
        ) : (
          act !== "remove" && <input {...value} onChange={({ currentTarget }) => setText(currentTarget.value)} />
        )}
      </p>
    </ChangesDialog>
  );
}
