import * as React from "react";
import { DefaultButton } from "@fluentui/react";
import { sum, zero } from "../../shared/calculation/money";
import { counted } from "../../shared/core/texts";
import { Notice } from "../../shared/ui/Notice";
import { useSurroundings } from "../../shared/ui/surroundings";
import { LoweredRow, loweredRows } from "../review/loweredRows";
import { loadedOpen } from "../review/selectors";
import { useReview, useStore } from "./storeContext";

/** Rows named one by one; beyond that the sum says it, and the changed-lines filter lists them. */
const namedRows = 4;

/** What lowering quantities does, in money, with the other way offered first: taking the whole line off. */
export function LoweredNotice(): React.ReactElement | null {
  const { texts, formats } = useSurroundings();
  const store = useStore();
  const rows = useReview(loweredRows, sameRows);
  const currency = useReview((state) => loadedOpen(state)?.load.loaded.invoice.currency);
  const first = rows[0];
  if (!first || !currency) return null;
  const { outcome } = first.lowered;
  const amount = formats.money(sum(rows.map(({ lowered }) => lowered.amount ?? zero)), currency);
  return (
    <Notice
      tone={outcome === "writtenOff" ? "warning" : "info"}
      title={counted(texts, `Lowered_${outcome}`, rows.length, { amount })}
    >
      <p>{texts(`Lowered_${outcome}_Detail`)}</p>
      {outcome === "writtenOff" ? (
        <ul className="pinv-lowered">
          {rows.slice(0, namedRows).map(({ row, name, lowered }) => (
            <li key={row}>
              <span>{texts("Lowered_Row", { name, amount: formats.money(lowered.amount, currency) })}</span>
              <DefaultButton
                text={texts("Lowered_TakeOff")}
                ariaLabel={texts("Row_Remove", { name })}
                onClick={() => store.dispatch({ type: "rowRemoved", row })}
              />
            </li>
          ))}
        </ul>
      ) : null}
    </Notice>
  );
}

const sameRows = (a: readonly LoweredRow[], b: readonly LoweredRow[]): boolean =>
  a.length === b.length &&
  a.every(({ row, lowered }, index) => {
    const other = b[index];
    return row === other?.row && String(lowered.amount) === String(other.lowered.amount);
  });
