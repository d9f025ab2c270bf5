import * as React from "react";
import { ContextualMenu } from "@fluentui/react";
import { compareTexts } from "../../shared/core/compareTexts";
import { useSelected, useStore } from "../../shared/ui/room";
import { Surroundings, useSurroundings } from "../../shared/ui/surroundings";
import { loadedOpen } from "../edits/selectors";
import { isFigure } from "./lineFilter";
import { DataColumn } from "./lineValue";
import { describeCell } from "./describeLine";
import { LinesEvent, LinesState } from "./linesState";

interface HeadingMenuProps {
  readonly column: DataColumn;
  readonly target: HTMLElement;
  readonly onDismiss: () => void;
  readonly onFilter: () => void;
}

/** What a column's heading offers: to sort by it, and to filter by it. What is on is ticked, and goes when pressed again. */
export function HeadingMenu({ column, target, onDismiss, onFilter }: HeadingMenuProps): React.ReactElement {
  const surroundings = useSurroundings();
  const { texts } = surroundings;
  const store = useStore<LinesState, LinesEvent>();
  const { sorted, filters } = useSelected((state: LinesState) => state.grid);
  const now = filters.get(column);
  const [offered] = React.useState(() => offeredIn(store.state(), column, surroundings));
  const item = (text: string, checked: boolean, onClick: () => void) => ({
    key: text,
    text,
    canCheck: true,
    checked,
    onClick,
  });
  const sorts = [false, true].map((isReverse) => {
    const isOn = sorted?.by === column && sorted.isReverse === isReverse;
    return item(texts(isReverse ? "Sort_descending" : "Sort_ascending"), isOn, () =>
      store.dispatch({ type: "linesSorted", sorted: isOn ? null : { by: column, isReverse } }),
    );
  });
  const values = offered.map((value) => {
    const asked = `=${value}`;
    return item(value, now === asked, () =>
      store.dispatch({ type: "linesFiltered", column, text: now === asked ? "" : asked }),
    );
  });
  const filter = item(texts("Filter"), now !== undefined && !offered.includes(now.slice(1)), onFilter);
  return (
    <ContextualMenu items={[...sorts, filter, ...values]} target={target} onDismiss={onDismiss} shouldFocusOnMount />
  );
}

/** As many as a menu holds without scrolling. */
const mostOffered = 12;

/** What stands in a column, to be chosen by one press; nothing of figures, and of what has too much to choose from. */
function offeredIn(state: LinesState, column: DataColumn, surroundings: Surroundings): readonly string[] {
  const loaded = loadedOpen(state)?.load.loaded;
  if (!loaded || isFigure(column)) return [];
  const offered = new Set<string>();
  for (const detail of loaded.details) {
    offered.add(describeCell(detail, column, loaded.invoice.currency, surroundings));
    if (offered.size > mostOffered) return [];
  }
  return [...offered].filter(Boolean).sort(compareTexts);
}
