import * as React from "react";
import { Notice } from "../../shared/ui/Notice";
import { openHelp } from "../../shared/ui/helpPage";
import { useSurroundings } from "../../shared/ui/surroundings";
import { useRowWindow } from "../../shared/ui/useRowWindow";
import { rowAfterKey } from "./reviewMoves";
import { dayNote } from "./dayNote";
import { ReviewRow, reviewRows } from "./reviewRows";
import { Work } from "./work";
import { useCalendar } from "./calendarContext";
import { ReviewGroupRow } from "./ReviewGroupRow";
import { ReviewItemRow } from "./ReviewItemRow";
import { RowPlace } from "./rowPlace";

interface ReviewGridProps {
  readonly work: Work;
  readonly isWide: boolean;
}

/**
 * The transactions by contract line and type, each with its tick. Every row is in memory, only those near the view are
 * in the page. One row's tick is reached by Tab; arrows, Home, End, PageUp and PageDown go on from it, Space ticks.
 */
export function ReviewGrid({ work, isWide }: ReviewGridProps): React.ReactElement {
  const surroundings = useSurroundings();
  const { texts } = surroundings;
  const { dayEndMs } = useCalendar();
  const rows = reviewRows(work);
  const scroller = React.useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = React.useState<string | null>(null);
  const active = Math.max(
    0,
    rows.findIndex(({ key }) => key === cursor),
  );
  const rowHeightPx = isWide ? 40 : 84;
  const { shown, pageRows, reveal } = useRowWindow(scroller, { rowCount: rows.length, rowHeightPx, kept: active });
  const cutOffMs = dayEndMs(work.choices.cutOff);
  if (rows.length === 0) return <Notice tone="info" title={texts("Review_Empty")} />;

  const move = (event: React.KeyboardEvent): void => {
    if (event.key === "?") openHelp(surroundings, "keys");
    const next = rowAfterKey(event.key, active, rows.length, pageRows);
    const row = next === null ? undefined : rows[next];
    if (next === null || !row || event.altKey || event.metaKey) return;
    event.preventDefault();
    reveal(next);
    setCursor(row.key);
  };
  return (
    <div
      ref={scroller}
      className="pinv-rows"
      role="grid"
      aria-label={texts("Review_List")}
      aria-rowcount={rows.length}
      onKeyDown={move}
    >
      <div role="rowgroup" style={{ position: "relative", height: rows.length * rowHeightPx }}>
        {shown.map((index) => {
          const row = rows[index];
          if (!row) return null;
          const place = { index, heightPx: rowHeightPx, isActive: index === active, onEnter: setCursor };
          return <Row key={row.key} row={row} work={work} place={place} cutOffMs={cutOffMs} />;
        })}
      </div>
    </div>
  );
}

interface RowProps {
  readonly row: ReviewRow;
  readonly work: Work;
  readonly place: RowPlace;
  readonly cutOffMs: number;
}

function Row({ row, work, place, cutOffMs }: RowProps): React.ReactElement {
  const { currency } = work.contract;
  return row.kind === "item" ? (
    <ReviewItemRow
      {...{ item: row.item, isTicked: row.isTicked, currency, cutOffMs, dayNote: dayNote(row.item, work) }}
      {...place}
    />
  ) : (
    <ReviewGroupRow row={row} currency={currency} {...place} />
  );
}
