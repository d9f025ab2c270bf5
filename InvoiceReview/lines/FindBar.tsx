import * as React from "react";
import { IconButton, SearchBox } from "@fluentui/react";
import { Icon } from "../../shared/ui/icons";
import { Finding } from "./useFinding";
import { useSurroundings } from "../../shared/ui/surroundings";

/** Looks for a text in the cells: Enter goes to the next place, Shift+Enter to the one before, Esc back to the grid. */
export function FindBar({ find, onDismiss }: Finding): React.ReactElement {
  const { texts } = useSurroundings();
  const [text, setText] = React.useState("");
  const [isMissing, setMissing] = React.useState(false);
  const go = (step: 1 | -1): void => setMissing(text !== "" && !find(text, step));
  return (
    <div
      className="pinv-find"
      role="search"
      // the box takes both keys for itself
      onKeyDownCapture={(event) => {
        if (event.key === "Enter" && event.target instanceof HTMLInputElement) go(event.shiftKey ? -1 : 1);
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onDismiss();
      }}
    >
      <SearchBox
        autoFocus
        placeholder={texts("Find")}
        ariaLabel={texts("Find")}
        value={text}
        onChange={(_, value = "") => {
          setText(value);
          setMissing(false);
        }}
      />
      {([-1, 1] as const).map((step) => (
        <IconButton
          key={step}
          title={texts(step > 0 ? "Find_next" : "Find_previous")}
          onRenderIcon={() => <Icon name={step > 0 ? "descending" : "ascending"} />}
          onClick={() => go(step)}
        />
      ))}
      <IconButton title={texts("Close")} onRenderIcon={() => <Icon name="remove" />} onClick={onDismiss} />
      <span role="status">{isMissing && texts("Find_None")}</span>
    </div>
  );
}
