import * as React from "react";
import { ContextualMenu } from "@fluentui/react";
import { LineOutcome } from "../../shared/invoicing/acts/lineOutcome";
import { Apart } from "../../shared/ui/Apart";
import { useStore } from "../../shared/ui/room";
import { useSurroundings } from "../../shared/ui/surroundings";
import { LinesEvent, LinesState } from "./linesState";
import { ShownLine } from "./shownLine";

interface LoweredChoiceProps {
  readonly line: ShownLine;
  /** What the line writes off, where it stays. */
  readonly lowered: LineOutcome;
  /** The line's note: what is chosen now. */
  readonly children: React.ReactNode;
}

/** Of a lowered line both ways that there are, in money; the one that is chosen is ticked, and stands on the line. */
export function LoweredChoice({ line, lowered, children }: LoweredChoiceProps): React.ReactElement {
  const { texts, formats } = useSurroundings();
  const store = useStore<LinesState, LinesEvent>();
  const [target, setTarget] = React.useState<HTMLElement | null>(null);
  const { recorded, edit, invoice } = line;
  const isRemoved = edit?.isRemoved === true;
  const source = recorded.source === "unknown" ? null : recorded.source;
  const items = ([false, true] as const).map((takesOff) => ({
    key: String(takesOff),
    text: texts(takesOff ? "Lowered_takeOff" : "Lowered_writeOff", {
      amount: formats.money((takesOff ? source : lowered)?.amount ?? null, invoice.currency),
    }),
    canCheck: true,
    checked: isRemoved === takesOff,
    onClick: () => store.dispatch({ type: takesOff ? "rowRemoved" : "rowRestored", row: recorded.id }),
  }));
  return (
    <>
      <button
        type="button"
        className="pinv-link pinv-clipped"
        aria-haspopup="menu"
        tabIndex={-1}
        onClick={({ currentTarget }) => setTarget(currentTarget)}
      >
        {children}
      </button>
      <Apart>
        {target && (
          <ContextualMenu items={items} target={target} onDismiss={() => setTarget(null)} shouldFocusOnMount />
        )}
      </Apart>
    </>
  );
}
