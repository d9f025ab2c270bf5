import * as React from "react";
import { DefaultButton } from "@fluentui/react";
import { Grouping, groupings } from "../../shared/invoicing/arranging/grouping";
import { useSelected, useStore } from "../../shared/ui/room";
import { useSurroundings } from "../../shared/ui/surroundings";
import { loadedOpen } from "../edits/selectors";
import { LinesEvent, LinesState } from "./linesState";

/** What the lines are grouped by. */
export function GroupingMenu(): React.ReactElement {
  const { texts } = useSurroundings();
  const store = useStore<LinesState, LinesEvent>();
  const now = useSelected((state: LinesState) => loadedOpen(state)?.load.totals.grouping);
  const name = (grouping: Grouping): string =>
    grouping.map((kind) => texts(`Group_By_${kind}`)).join(", ") || texts("Group_None");
  const items = groupings.map((grouping) => ({
    key: grouping.join(),
    text: name(grouping),
    canCheck: true,
    checked: grouping === now,
    onClick: () => store.dispatch({ type: "linesGrouped", grouping }),
  }));
  return <DefaultButton text={texts("Group_By")} menuProps={{ items }} />;
}
