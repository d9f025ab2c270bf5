import * as React from "react";
import { noTotals } from "../../shared/calculation/lineTotals";
import { counted } from "../../shared/core/texts";
import { Icon } from "../../shared/ui/icons";
import { useSurroundings } from "../../shared/ui/surroundings";
import { describeGroup } from "../edits/describeGroup";
import { GridRow } from "./gridRows";
import { loadedOpen } from "../edits/selectors";
import { WideRow } from "./RowFrame";
import { isShallowSame } from "../../shared/core/isShallowSame";
import { useSelected, useStore } from "../../shared/ui/room";
import { LinesEvent, LinesState } from "./linesState";

interface GroupRowProps {
  readonly row: Extract<GridRow, { kind: "group" }>;
  readonly index: number;
}

/** The heading of a group, with its sums. Billing types are kept apart. */
export const GroupRow = React.memo(function GroupRow({ row, index }: GroupRowProps) {
  const surroundings = useSurroundings();
  const { texts, formats } = surroundings;
  const store = useStore<LinesState, LinesEvent>();
  const { loaded, totals, isCollapsed } = useSelected((state: LinesState) => {
    const load = loadedOpen(state)?.load;
    return {
      loaded: load?.loaded,
      totals: load?.totals.byGroup.get(row.key) ?? noTotals,
      isCollapsed: state.grid.collapsed.has(row.key),
    };
  }, isShallowSame);
  if (!loaded) return null;
  const { currency } = loaded.invoice;
  const line = row.by === "line" ? loaded.lines.find(({ id }) => id === row.value) : undefined;
  const name = describeGroup(row.by, row.value, line, surroundings);
  return (
    <WideRow
      index={index}
      look={row.isInner ? "class" : "line"}
      rowKey={row.key}
      icon={isCollapsed ? "collapsed" : "expanded"}
      isExpanded={!isCollapsed}
      onPress={() => store.dispatch({ type: "groupToggled", group: row.key })}
    >
      <span className="pinv-group-name" title={name}>
        <bdi>{name}</bdi>
        {line?.isFixedPrice ? ` · ${texts("Method_fixedPrice")}` : ""}
      </span>
      <span className="pinv-quiet">{counted(texts, "Group_Count", totals.count)}</span>
      {billingTypes.map((type) =>
        type !== "chargeable" && totals[type].isZero() ? null : (
          <span key={type} className={`pinv-group-${type}`}>
            {texts(`Group_${type}`, { amount: formats.money(totals[type], currency) })}
          </span>
        ),
      )}
      {totals.unpriced > 0 && (
        <span className="pinv-warning">
          <Icon name="warning" /> {counted(texts, "Group_unpriced", totals.unpriced)}
        </span>
      )}
    </WideRow>
  );
});

const billingTypes = ["chargeable", "nonChargeable", "complimentary"] as const;
