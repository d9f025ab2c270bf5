import * as React from "react";
import { barShares } from "../../shared/calculation/barShares";
import { grouped } from "../../shared/core/grouped";
import { ageDays, ages } from "../../shared/invoicing/finding/finds";
import { CurrencySum, figuresOf, foundIn, InvoiceGroup } from "../../shared/invoicing/finding/invoiceGroup";
import { ContractId } from "../../shared/invoicing/ids";
import { useSurroundings } from "../../shared/ui/surroundings";
import { useSelected, useStore } from "../../shared/ui/room";
import { FindingEvent } from "../list/finding";
import { ListRoomState } from "../list/listEvent";

/** What is of one age, in one currency: of the unpaid invoices, or of what a contract has not billed. */
interface Aged extends CurrencySum {
  readonly past: number;
  readonly name: string;
  readonly contract: ContractId | null;
}

/** Contracts that are shown. */
const most = 10;

/** How old what is not paid is, and what is not billed: a row a currency and a contract, a figure with its bar an age. */
export function AgeTable({ groups }: { readonly groups: readonly InvoiceGroup[] }): React.ReactElement {
  const { texts, formats } = useSurroundings();
  const store = useStore<ListRoomState, FindingEvent>();
  const { find, contract: chosen, backlog, canFilter } = useSelected((state: ListRoomState) => state.finding);
  const unpaid = ages.flatMap((age, at) =>
    figuresOf(foundIn(groups, age)).sums.map((sum) => ({
      ...sum,
      ...{ past: ageDays[at] ?? 0, name: texts("Ages_unpaid", { currency: sum.currency.code }), contract: null },
    })),
  );
  const unbilled = (backlog?.ok ? backlog.value : []).flatMap(({ contract: { id, name }, currency, ...of }) =>
    currency ? { ...of, currency, contract: id, name: texts("Ages_unbilled", { name }) } : [],
  );
  const oldest = rowsOf(unbilled).sort((a, b) => ageOf(b) - ageOf(a));
  const shown = oldest.slice(0, most);
  return (
    <div className="pinv-table-scroll">
      <table className="pinv-ages">
        <caption className="pinv-hidden">{texts("Ages")}</caption>
        <thead>
          <tr>
            {["What", ...ages].map((key) => (
              <th key={key} scope="col">
                {texts(`Ages_${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...rowsOf(unpaid), ...shown].map((row, index) => {
            const cells = ageDays.map((days) => row.find(({ past }) => past === days));
            const shares = barShares(cells.map((cell) => cell?.amount ?? null));
            return (
              <tr key={index}>
                <th scope="row">{row[0]?.name}</th>
                {cells.map((cell, at) => {
                  const to = { contract: cell?.contract ?? null, find: cell?.contract ? null : (ages[at] ?? null) };
                  return (
                    <td key={at}>
                      {cell && (
                        <button
                          type="button"
                          className="pinv-age"
                          aria-pressed={to.contract === chosen && to.find === find}
                          aria-disabled={!canFilter}
                          onClick={() => store.dispatch({ type: "narrowed", ...to })}
                        >
                          {formats.money(cell.amount, cell.currency)} ({cell.count})
                          <span className="pinv-age-bar" style={{ width: `${shares[at] ?? 0}%` }} />
                        </button>
                      )}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="pinv-quiet" role="status">
        {texts(backlog ? (backlog.ok ? "Ages_waiting" : "Ages_unknown") : "Loading", {
          count: shown.length,
          of: oldest.length,
        })}
      </p>
    </div>
  );
}

const rowsOf = (all: readonly Aged[]): (readonly Aged[])[] => [
  ...grouped(all, ({ contract, currency }) => `${contract} ${currency.code}`).values(),
];
const ageOf = (row: readonly Aged[]): number => Math.max(...row.map(({ past }) => past));
