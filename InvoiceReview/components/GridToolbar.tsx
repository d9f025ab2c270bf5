import * as React from "react";
import { DefaultButton } from "@fluentui/react";
import { counted } from "../../shared/core/texts";
import { Icon } from "../../shared/ui/icons";
import { useSurroundings } from "../../shared/ui/surroundings";
import { hasEdits } from "../review/pendingEdits";
import { editRulesOf, openWorkspace } from "../review/selectors";
import { isShallowSame, useReview, useStore } from "./storeContext";

/** Undo, redo, save, and which lines are shown. */
export function GridToolbar(): React.ReactElement {
  const { texts } = useSurroundings();
  const store = useStore();
  const { lineCount, isEdited, canUndo, canRedo, isReadOnly, filter } = useReview((state) => {
    const { edits, untaken } = openWorkspace(state);
    return {
      lineCount: edits.rows.size,
      isEdited: hasEdits(edits) || untaken.size > 0,
      canUndo: edits.done.length > 0,
      canRedo: edits.undone.length > 0,
      isReadOnly: editRulesOf(state).isReadOnly,
      filter: state.open?.filter ?? "all",
    };
  }, isShallowSame);
  const isFiltered = filter === "changed";
  return (
    <div className="pinv-toolbar" role="toolbar" aria-label={texts("Toolbar_Label")}>
      <h3 className="pinv-toolbar-title">{texts("Grid_Label")}</h3>
      <DefaultButton
        text={counted(texts, "Toolbar_Changed", lineCount)}
        toggle
        checked={isFiltered}
        disabled={lineCount === 0 && !isFiltered}
        allowDisabledFocus
        onClick={() => store.dispatch({ type: "filterChosen", filter: isFiltered ? "all" : "changed" })}
      />
      <DefaultButton
        text={texts("Toolbar_Undo")}
        title={texts("Toolbar_Undo_Keys")}
        onRenderIcon={() => <Icon name="undo" />}
        disabled={!canUndo || isReadOnly}
        allowDisabledFocus
        onClick={() => store.dispatch({ type: "undoPressed" })}
      />
      <DefaultButton
        text={texts("Toolbar_Redo")}
        title={texts("Toolbar_Redo_Keys")}
        onRenderIcon={() => <Icon name="redo" />}
        disabled={!canRedo || isReadOnly}
        allowDisabledFocus
        onClick={() => store.dispatch({ type: "redoPressed" })}
      />
      <DefaultButton
        text={texts("Toolbar_Save")}
        title={texts("Toolbar_Save_Keys")}
        onRenderIcon={() => <Icon name="save" />}
        disabled={!isEdited || isReadOnly}
        allowDisabledFocus
        onClick={() => store.dispatch({ type: "savePressed" })}
      />
    </div>
  );
}
