import * as React from "react";
import { TextField } from "@fluentui/react";
import { OwnDialog } from "../../shared/ui/OwnDialog";
import { useSelected, useStore } from "../../shared/ui/room";
import { useSurroundings } from "../../shared/ui/surroundings";
import { loadedOpen } from "../edits/selectors";
import { describeLines } from "./describeLine";
import { describeCellProblem } from "./describeRefusal";
import { isFigure, readFilter } from "./lineFilter";
import { DataColumn } from "./lineValue";
import { LinesEvent, LinesState } from "./linesState";

interface FilterDialogProps {
  readonly column: DataColumn;
  readonly onDismiss: () => void;
}

/** Asks what the lines are to have in a column. What cannot be read is said beside it, and asks nothing. */
export function FilterDialog({ column, onDismiss }: FilterDialogProps): React.ReactElement | null {
  const surroundings = useSurroundings();
  const { texts } = surroundings;
  const store = useStore<LinesState, LinesEvent>();
  const loaded = useSelected((state: LinesState) => loadedOpen(state)?.load.loaded);
  const [text, setText] = React.useState(store.state().grid.filters.get(column) ?? "");
  const [problem, setProblem] = React.useState("");
  if (!loaded) return null;
  const apply = (): void => {
    const read = readFilter(column, text, describeLines(loaded.invoice.currency, surroundings));
    if (text.trim() !== "" && !read.ok) {
      setProblem(describeCellProblem(read.error, texts));
      return;
    }
    store.dispatch({ type: "linesFiltered", column, text: text.trim() });
    onDismiss();
  };
  return (
    <OwnDialog
      title={texts("Filter_Title", { column: texts(`Column_${column}`) })}
      widthPx={420}
      agree={{ text: texts("Filter_Agree"), isOff: false, onClick: apply }}
      out={texts("Cancel")}
      onDismiss={onDismiss}
    >
      <TextField
        label={texts(isFigure(column) ? "Filter_Figure" : "Filter_Text")}
        description={texts("Filter_Nothing")}
        value={text}
        errorMessage={problem}
        autoFocus
        onChange={(_, value = "") => {
          setText(value);
          setProblem("");
        }}
        onKeyDown={({ key }) => key === "Enter" && apply()}
      />
    </OwnDialog>
  );
}
