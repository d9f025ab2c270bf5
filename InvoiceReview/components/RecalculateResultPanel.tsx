import * as React from "react";
import { Currency } from "../../shared/invoicing/currency";
import { FigureDifference } from "../../shared/invoicing/figureDifferences";
import { RowChange } from "../../shared/invoicing/recalculateDiff";
import { Notice } from "../../shared/ui/Notice";
import { useSurroundings } from "../../shared/ui/surroundings";
import { loadedOpen, openWorkspace } from "../review/selectors";
import { describeDifference } from "./describeDifference";
import { fieldText } from "./fieldText";
import { EventButton } from "./EventButton";
import { useReview } from "./storeContext";

/** Rows listed one by one; a longer list says how many more. */
const listedRows = 50;

/** What recalculating (or saving) changed: before and after, with the cause; and where the platform's figures differ. */
export function RecalculateResultPanel(): React.ReactElement | null {
  const { texts, formats } = useSurroundings();
  const result = useReview((state) => openWorkspace(state).result);
  const loaded = useReview((state) => loadedOpen(state)?.load.loaded);
  const differences = useReview((state) => loadedOpen(state)?.load.differences ?? none);
  if (!result || !loaded) return null;
  const { diff, released, isRecalculated } = result;
  const { currency } = loaded.invoice;
  const close = <EventButton isLeaving text={texts("Close")} event={{ type: "resultClosed" }} />;
  const isUnchanged = diff.rows.length === 0 && diff.totals.length === 0;
  if (isUnchanged && !isRecalculated) return null;
  const title = isUnchanged ? "Result_Unchanged" : isRecalculated ? "Result_Recalculated" : "Result_Saved";
  return (
    <Notice tone="done" title={texts(title)} actions={close}>
      {diff.totals.length > 0 ? (
        <ul>
          {diff.totals.map(({ figure, before, after }) => (
            <li key={figure}>
              {texts(`Figure_${figure}`)}: {formats.money(before, currency)} →{" "}
              <strong>{formats.money(after, currency)}</strong>
            </li>
          ))}
        </ul>
      ) : null}
      {diff.rows.length > 0 ? (
        <ul>
          {diff.rows.slice(0, listedRows).map((change) => (
            <RowChangeLine key={change.row} change={change} currency={currency} />
          ))}
          {diff.rows.length > listedRows ? (
            <li>{texts("Result_More", { count: diff.rows.length - listedRows })}</li>
          ) : null}
        </ul>
      ) : null}
      {released.length > 0 ? (
        <ul>
          {released.map(({ row, status }) => (
            <li key={row}>
              {texts(`Released_${status}`, { name: diff.rows.find((each) => each.row === row)?.name ?? row })}
            </li>
          ))}
        </ul>
      ) : null}
      {isRecalculated && differences.length > 0 ? <Differences differences={differences} currency={currency} /> : null}
    </Notice>
  );
}

const none: readonly FigureDifference[] = [];

function RowChangeLine({
  change,
  currency,
}: {
  readonly change: RowChange;
  readonly currency: Currency;
}): React.ReactElement {
  const surroundings = useSurroundings();
  const { texts, formats } = surroundings;
  const fields = change.fields.map(
    ({ field, before, after }) =>
      `${texts(`Column_${field}`)} ${fieldText(field, before, currency, surroundings)} → ${fieldText(field, after, currency, surroundings)}`,
  );
  return (
    <li>
      <bdi>
        <strong>{change.name}</strong>
      </bdi>
      : {formats.money(change.amountBefore, currency)} →{" "}
      {change.cause === "removed" ? texts("Result_Removed") : formats.money(change.amountAfter, currency)}{" "}
      <span className="pinv-quiet">
        ({texts(`Cause_${change.cause}`)}
        {fields.length > 0 ? `: ${fields.join(", ")}` : ""})
      </span>
    </li>
  );
}

interface DifferencesProps {
  readonly differences: readonly FigureDifference[];
  readonly currency: Currency;
}

function Differences({ differences, currency }: DifferencesProps): React.ReactElement {
  const surroundings = useSurroundings();
  const { texts } = surroundings;
  return (
    <>
      <p>
        <strong>{texts("Difference_Title")}</strong>
      </p>
      <ul>
        {differences.slice(0, listedRows).map((difference, index) => (
          <li key={index}>{describeDifference("Difference_Row", difference, currency, surroundings)}</li>
        ))}
      </ul>
    </>
  );
}
