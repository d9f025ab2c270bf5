import * as React from "react";
import { counted } from "../../shared/core/texts";
import { useSurroundings } from "../../shared/ui/surroundings";
import { ColumnsMenu } from "../columns/ColumnsMenu";
import { gridColumns } from "../lines/gridColumns";
import { hasEdits } from "../edits/pendingEdits";
import { editRulesOf, openWorkspace } from "../edits/selectors";
import { isShallowSame } from "../../shared/core/isShallowSame";
import { useSelected } from "../../shared/ui/room";
import { GroupingMenu } from "../lines/GroupingMenu";
import { EventButton } from "../edits/EventButton";
import { DocumentMenu } from "../document/DocumentMenu";
import { InvoiceEvent, InvoiceState } from "./invoiceState";

/** Undo, redo, save, and which lines are shown. */
export function GridToolbar(): React.ReactElement {
  const { texts } = useSurroundings();
  const { lineCount, isFiltered, filters, ...may } = useSelected((state: InvoiceState) => {
    const { edits, untaken } = openWorkspace(state);
    const { isReadOnly } = editRulesOf(state);
    return {
      lineCount: edits.rows.size,
      filters: state.grid.filters,
      isFiltered: state.grid.filter === "changed",
      undo: !isReadOnly && edits.done.length > 0,
      redo: !isReadOnly && edits.undone.length > 0,
      save: !isReadOnly && (hasEdits(edits) || untaken.size > 0),
    };
  }, isShallowSame);
  return (
    <div className="pinv-toolbar" role="toolbar" aria-label={texts("Toolbar_Label")}>
      <h3 className="pinv-hidden">{texts("Grid_Label")}</h3>
      {filters.size > 0 && (
        <EventButton<InvoiceEvent>
          isLeaving
          text={counted(texts, "Toolbar_Unfilter", filters.size)}
          icon="filtered"
          event={{ type: "linesFiltered", column: null, text: "" }}
        />
      )}
      <GroupingMenu />
      <EventButton<InvoiceEvent>
        text={texts("Find")}
        title={texts("Find_Keys")}
        event={{ type: "findToggled", isFinding: true }}
      />
      <EventButton<InvoiceEvent>
        text={counted(texts, "Toolbar_Changed", lineCount)}
        toggle
        checked={isFiltered}
        disabled={lineCount === 0 && !isFiltered}
        event={{ type: "filterChosen", filter: isFiltered ? "all" : "changed" }}
      />
      {commands.map((name) => (
        <EventButton<InvoiceEvent>
          key={name}
          text={texts(`Toolbar_${name}`)}
          title={texts(`Toolbar_${name}_Keys`)}
          icon={name}
          disabled={!may[name]}
          event={{ type: pressed[name] }}
        />
      ))}
      <ColumnsMenu of="lines" columns={gridColumns.map(({ key }) => ({ name: key, title: texts(`Column_${key}`) }))} />
      <DocumentMenu />
    </div>
  );
}

const commands = ["undo", "redo", "save"] as const;
const pressed = { undo: "undoPressed", redo: "redoPressed", save: "savePressed" } as const;
