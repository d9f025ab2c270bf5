import * as React from "react";
import { Decimal } from "../../shared/calculation/money";
import { grouped } from "../../shared/core/grouped";
import { FigureDifference } from "../../shared/invoicing/acts/figureDifferences";
import { recalculateFlaws } from "../../shared/invoicing/acts/product";
import { RowChange } from "../../shared/invoicing/acts/recalculateDiff";
import { Notice } from "../../shared/ui/Notice";
import { Rows } from "../../shared/ui/Rows";
import { useSurroundings } from "../../shared/ui/surroundings";
import { loadedOpen } from "../edits/selectors";
import { describeDifference } from "./describeDifference";
import { describeChange } from "../edits/fieldText";
import { FirstRows } from "../edits/FirstRows";
import { openActing, ActsState } from "./actsState";
import { useSelected } from "../../shared/ui/room";
import { ActEvent } from "./actEvent";
import { EditEvent } from "../edits/editEvent";
import { EventButton } from "../edits/EventButton";

/**
 * What is another since saving began: before and after, with the cause; and where the platform's figures differ. It is
 * called done only where something was, and nothing was refused.
 */
export function RecalculateResultPanel(): React.ReactElement | null {
  const surroundings = useSurroundings();
  const { texts, formats } = surroundings;
  const result = useSelected((state: ActsState) => openActing(state).result);
  const loaded = useSelected((state: ActsState) => loadedOpen(state)?.load.loaded);
  const differences = useSelected((state: ActsState) => loadedOpen(state)?.load.differences ?? none);
  const product = useSelected((state: ActsState) => state.product);
  if (!result || !loaded) return null;
  const { diff, released, isRecalculated, isCompared, hasSaved, isWhole } = result;
  const { currency } = loaded.invoice;
  const close = <EventButton<ActEvent | EditEvent> isLeaving text={texts("Close")} event={{ type: "resultClosed" }} />;
  const isUnchanged = diff.rows.length === 0 && diff.totals.length === 0;
  if (isUnchanged && !isRecalculated) return null;
  const money = (amount: Decimal | null): string => formats.money(amount, currency);
  const causes = ({ cause, fields }: RowChange): string =>
    fields.length === 0
      ? texts(`Cause_${cause}`)
      : [...grouped(fields, (each) => each.cause)]
          .map(
            ([why, each]) =>
              `${texts(`Cause_${why}`)}: ${each.map(({ field, before, after }) => describeChange(field, before, after, currency, surroundings)).join(", ")}`,
          )
          .join("; ");
  const rowChange = (row: RowChange): React.ReactElement => (
    <>
      <bdi>
        <strong>{row.name}</strong>
      </bdi>
      : {money(row.amountBefore)} → {row.isGone ? texts("Result_Removed") : money(row.amountAfter)}{" "}
      <span className="pinv-quiet">({causes(row)})</span>
    </>
  );
  const changed = isRecalculated ? "Result_Recalculated" : hasSaved ? "Result_Saved" : "Result_NotSaved";
  const title = isUnchanged ? "Result_Unchanged" : changed;
  return (
    <Notice tone={isWhole ? "done" : "info"} title={texts(title)} actions={close}>
      <Rows
        items={diff.totals.map(({ figure, before, after }) => (
          <>
            {texts(`Figure_${figure}`)}: {money(before)} → <strong>{money(after)}</strong>
          </>
        ))}
      />
      <FirstRows items={diff.rows.map(rowChange)} />
      <Rows
        items={released.map(({ row, status }) =>
          texts(`Released_${status}`, { name: diff.rows.find((each) => each.row === row)?.name ?? row }),
        )}
      />
      {isCompared && <p>{texts("Notice_compared")}</p>}
      {isRecalculated &&
        recalculateFlaws(product).map((flaw) => (
          <p key={flaw}>{texts(`Warning_${flaw}`, { version: product.version })}</p>
        ))}
      {isRecalculated && differences.length > 0 && (
        <>
          <p>
            <strong>{texts("Difference_Title")}</strong>
          </p>
          <FirstRows
            items={differences.map((each) => describeDifference("Difference_Row", each, currency, surroundings))}
          />
        </>
      )}
    </Notice>
  );
}

const none: readonly FigureDifference[] = [];
