import * as React from "react";
import { DefaultButton } from "@fluentui/react";
import { sum, zero } from "../../shared/calculation/money";
import { counted } from "../../shared/core/texts";
import { Icon } from "../../shared/ui/icons";
import { useSurroundings } from "../../shared/ui/surroundings";
import { LoweredRow, loweredRows } from "../review/loweredRows";
import { loadedOpen } from "../review/selectors";
import { focusNear } from "./focusNear";
import { useReview, useStore } from "./storeContext";

/**
 * What lowering quantities does, in money, with the other way offered first: taking the whole line off. Stands beside
 * the totals in a fixed height, so that the lines below do not move under the hand that edits them.
 */
export function LoweredNotice(): React.ReactElement | null {
  const { texts, formats } = useSurroundings();
  const store = useStore();
  const rows = useReview(loweredRows, sameRows);
  const currency = useReview((state) => loadedOpen(state)?.load.loaded.invoice.currency);
  const latest = rows[rows.length - 1];
  if (!latest || !currency) return null;
  const { outcome } = latest.lowered;
  const amount = formats.money(sum(rows.map(({ lowered }) => lowered.amount ?? zero)), currency);
  const explained = texts(`Lowered_${outcome}_Detail`);
  return (
    <div
      className={`pinv-lowered pinv-notice-${outcome === "writtenOff" ? "warning" : "info"}`}
      role="status"
      title={explained}
    >
      <Icon name={outcome === "writtenOff" ? "warning" : "info"} />
      <span>
        <strong>{counted(texts, `Lowered_${outcome}`, rows.length, { amount })}</strong>
        <span className="pinv-hidden"> {explained}</span>
      </span>
      {outcome === "writtenOff" ? (
        <DefaultButton
          text={texts("Lowered_TakeOff")}
          ariaLabel={texts("Row_Remove", { name: latest.name })}
          title={texts("Row_Remove", { name: latest.name })}
          onClick={(event: React.MouseEvent<HTMLElement>) => {
            if (rows.length === 1) focusNear(event.currentTarget, "lines");
            store.dispatch({ type: "rowRemoved", row: latest.row });
          }}
        />
      ) : null}
    </div>
  );
}

const sameRows = (a: readonly LoweredRow[], b: readonly LoweredRow[]): boolean =>
  a.length === b.length &&
  a.every(({ row, lowered }, index) => {
    const other = b[index];
    return row === other?.row && String(lowered.amount) === String(other.lowered.amount);
  });
