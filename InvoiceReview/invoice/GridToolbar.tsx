import * as React from "react";
import { counted } from "../../shared/core/texts";
import { useSurroundings } from "../../shared/ui/surroundings";
import { ColumnsMenu } from "../columns/ColumnsMenu";
import { gridColumns } from "../lines/gridColumns";
import { editCount } from "../edits/pendingEdits";
import { editRulesOf, openWorkspace } from "../edits/selectors";
import { useSelected } from "../../shared/ui/room";
import { GroupingMenu } from "../lines/GroupingMenu";
import { EventButton } from "../edits/EventButton";
import { DocumentMenu } from "../document/DocumentMenu";
import { InvoiceEvent, InvoiceState } from "./invoiceState";

/** Undo, redo, save, and which lines are shown. An edit draws the buttons that follow it, and no menu. */
export function GridToolbar(): React.ReactElement {
  const { texts } = useSurroundings();
  const filters = useSelected((state: InvoiceState) => state.grid.filters);
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
      <ChangedLines />
      {commands.map((name) => (
        <Command key={name} name={name} />
      ))}
      <ColumnsMenu of="lines" columns={gridColumns.map(({ key }) => ({ name: key, title: texts(`Column_${key}`) }))} />
      <DocumentMenu />
    </div>
  );
}

/** Shows those alone that were changed. */
function ChangedLines(): React.ReactElement {
  const { texts } = useSurroundings();
  const lineCount = useSelected((state: InvoiceState) => openWorkspace(state).edits.rows.size);
  const isFiltered = useSelected((state: InvoiceState) => state.grid.filter === "changed");
  return (
    <EventButton<InvoiceEvent>
      text={counted(texts, "Toolbar_Changed", lineCount)}
      toggle
      checked={isFiltered}
      disabled={lineCount === 0 && !isFiltered}
      event={{ type: "filterChosen", filter: isFiltered ? "all" : "changed" }}
    />
  );
}

function Command({ name }: { readonly name: (typeof commands)[number] }): React.ReactElement {
  const { texts } = useSurroundings();
  const may = useSelected((state: InvoiceState) => {
    const { edits, untaken } = openWorkspace(state);
    const has = { undo: edits.done.length, redo: edits.undone.length, save: editCount(edits) + untaken.size };
    return has[name] > 0 && !editRulesOf(state).isReadOnly;
  });
  return (
    <EventButton<InvoiceEvent>
      text={texts(`Toolbar_${name}`)}
      title={texts(`Toolbar_${name}_Keys`)}
      icon={name}
      disabled={!may}
      event={{ type: pressed[name] }}
    />
  );
}

const commands = ["undo", "redo", "save"] as const;
const pressed = { undo: "undoPressed", redo: "redoPressed", save: "savePressed" } as const;
