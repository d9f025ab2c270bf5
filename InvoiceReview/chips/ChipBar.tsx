import * as React from "react";
import { causes, chips, Find } from "../../shared/invoicing/finding/finds";
import { figuresOf, foundIn } from "../../shared/invoicing/finding/invoiceGroup";
import { useSurroundings } from "../../shared/ui/surroundings";
import { useSelected, useStore } from "../../shared/ui/room";
import { ListRoomState } from "../list/listEvent";
import { FindingEvent } from "../list/finding";
import { AgeTable } from "./AgeTable";
import { CauseChoice } from "./CauseChoice";
import { shownFigures } from "./shownFigures";

/** What the list can be narrowed to, each with how many there are and what they come to, a sum a currency. */
export function ChipBar(): React.ReactElement {
  const { texts, formats } = useSurroundings();
  const store = useStore<ListRoomState, FindingEvent>();
  const finding = useSelected((state: ListRoomState) => state.finding);
  const list = useSelected((state: ListRoomState) => state.list);
  const shown = React.useMemo(() => shownFigures({ finding, list }), [finding, list]);
  const figuresFor = (find: Find) =>
    // when an invoice was changed is none of its facts; of what is loaded for one find no other is told
    shown && (shown.over !== "loaded" || (find !== "paid" && (finding.find ?? find) === find))
      ? figuresOf(foundIn(shown.groups, find))
      : null;
  const { isAgeShown, sorted, kind } = finding;
  const notes = [
    ...(shown && shown.over !== "view" ? [texts(`Chips_${shown.over}`, { count: list.facts.size })] : []),
    ...(sorted || kind ? [texts("Chips_within", { count: list.facts.size })] : []),
  ];
  return (
    <>
      <div className="pinv-chips" role="group" aria-label={texts("Chips_Label")}>
        {chips.map((chip) => {
          const figures = figuresFor(chip);
          const sums = figures?.sums.map(({ currency, amount }) => formats.money(amount, currency)).join(" · ") ?? "";
          return (
            <button
              key={chip}
              type="button"
              className="pinv-chip"
              aria-pressed={chip === finding.find}
              aria-disabled={!finding.canFilter}
              title={`${texts(`Chip_${chip}`)}: ${texts(`Chip_${chip}_Means`)}\n${sums}`}
              onClick={() => store.dispatch({ type: "narrowed", find: chip })}
            >
              <span>
                <strong>{figures?.count ?? "–"}</strong> {texts(`Chip_${chip}`)}
              </span>
              <span>{sums}</span>
            </button>
          );
        })}
        <CauseChoice counts={causes.map((cause) => [cause, figuresFor(cause)?.count])} />
        <button
          type="button"
          className="pinv-chip"
          aria-expanded={isAgeShown}
          onClick={() => store.dispatch({ type: "agesToggled" })}
        >
          {texts("Ages")}
        </button>
        <span className="pinv-chip-over pinv-quiet" role="status">
          {notes.join(" ")}
        </span>
      </div>
      {isAgeShown && <AgeTable groups={shown?.groups ?? []} />}
    </>
  );
}
