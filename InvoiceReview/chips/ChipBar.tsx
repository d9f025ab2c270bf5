import * as React from "react";
import { chips } from "../../shared/invoicing/finding/chips";
import { useSurroundings } from "../../shared/ui/surroundings";
import { useSelected, useStore } from "../../shared/ui/room";
import { ListRoomState } from "../list/listEvent";
import { FindingEvent } from "../list/finding";
import { shownFigures } from "./shownFigures";

/** What the list can be narrowed to, each with how many there are and what they come to, a sum a currency. */
export function ChipBar(): React.ReactElement | null {
  const { texts, formats } = useSurroundings();
  const store = useStore<ListRoomState, FindingEvent>();
  const chosen = useSelected((state: ListRoomState) => state.finding.chip);
  const canFilter = useSelected((state: ListRoomState) => state.finding.canFilter);
  // what the figures are made of; a new object of the same figures would draw for ever
  const finding = useSelected((state: ListRoomState) => state.finding);
  const list = useSelected((state: ListRoomState) => state.list);
  const shown = React.useMemo(() => shownFigures({ finding, list }), [finding, list]);
  return (
    <div className="pinv-chips" role="group" aria-label={texts("Chips_Label")}>
      {chips.map((chip) => {
        const figures = shown?.figures[chip] ?? null;
        const sums = figures?.sums.map(({ currency, amount }) => formats.money(amount, currency)).join(" · ") ?? "";
        const meaning = texts(`Chip_${chip}_Means`);
        return (
          <button
            key={chip}
            type="button"
            className="pinv-chip"
            aria-pressed={chip === chosen}
            aria-disabled={!canFilter}
            title={sums ? `${meaning}\n${sums}` : meaning}
            onClick={() => store.dispatch({ type: "chipPressed", chip })}
          >
            <span className="pinv-chip-name">
              {texts(`Chip_${chip}`)} <strong>{figures?.count ?? "–"}</strong>
            </span>
            <span className="pinv-chip-sums">{sums}</span>
          </button>
        );
      })}
      {shown && shown.over !== "view" && (
        <span className="pinv-chip-over pinv-quiet">{texts(`Chips_${shown.over}`, { count: list.facts.size })}</span>
      )}
    </div>
  );
}
