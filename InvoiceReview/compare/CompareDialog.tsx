import * as React from "react";
import { Checkbox, Spinner } from "@fluentui/react";
import { counted } from "../../shared/core/texts";
import { isolated } from "../../shared/core/isolated";
import { ComparedFigure, ComparedRow, Comparison } from "../../shared/invoicing/comparing/compareInvoices";
import { Invoice, LineDetail, numberOf } from "../../shared/invoicing/invoice";
import { ErrorNotice } from "../../shared/ui/ErrorNotice";
import { useSelected, useStore } from "../../shared/ui/room";
import { useSurroundings } from "../../shared/ui/surroundings";
import { OwnDialog } from "../../shared/ui/OwnDialog";
import { CompareEvent, CompareState } from "./compareState";

/** Rows of the same are shown beside those that differ unless they would bury them. */
const manySame = 50;

/** Two invoices side by side: by contract line, what differs first. */
export function CompareDialog(): React.ReactElement | null {
  const { texts } = useSurroundings();
  const store = useStore<CompareState, CompareEvent>();
  const compared = useSelected((state: CompareState) => state.compared);
  if (!compared) return null;
  const { read } = compared;
  const close = (): void => store.dispatch({ type: "compareClosed" });
  return (
    <OwnDialog title={texts("Compare")} widthPx={1080} out={texts("Close")} onDismiss={close}>
      {!read && <Spinner label={texts("Invoice_Loading")} />}
      {read && !read.ok && <ErrorNotice title={texts("Invoice_Failed")} error={read.error} />}
      {read?.ok && <ComparedTable comparison={read.value} />}
    </OwnDialog>
  );
}

function ComparedTable({ comparison }: { readonly comparison: Comparison }): React.ReactElement {
  const { texts, formats } = useSurroundings();
  const { left, right, lines, unread, totals } = comparison;
  const same = lines.flatMap(({ rows }) => rows).filter(({ isSame }) => isSame).length;
  const [showsSame, showSame] = React.useState(same <= manySame);
  const figures = (key: string, heading: string, { left: one, right: other, difference }: ComparedFigure) => (
    <tr key={key} className="pinv-compared-sum">
      <th scope="row">{heading}</th>
      <td>{formats.amount(one, left.currency)}</td>
      <td>{formats.amount(other, right.currency)}</td>
      <td>{difference && formats.amount(difference, left.currency)}</td>
    </tr>
  );
  return (
    <>
      {left.currency.code !== right.currency.code && <p className="pinv-warning">{texts("Compare_Currencies")}</p>}
      {unread > 0 && <p className="pinv-error">{counted(texts, "Blocker_unreadRows", unread)}</p>}
      {same > 0 && (
        <Checkbox
          label={texts("Compare_Same", { count: same })}
          checked={showsSame}
          onChange={(_, isOn) => showSame(isOn === true)}
        />
      )}
      <div className="pinv-table-scroll" role="region" aria-label={texts("Compare")} tabIndex={0}>
        <table className="pinv-compared">
          <thead>
            <tr>
              <th scope="col">{texts("Compare_Line")}</th>
              {[left, right].map((each) => (
                <th key={each.id} scope="col">
                  <bdi>{numberOf(each)}</bdi>
                </th>
              ))}
              <th scope="col">{texts("Compare_Difference")}</th>
            </tr>
          </thead>
          {lines.map(({ name, rows, billed }) => (
            <tbody key={name}>
              {figures("line", name, billed)}
              {rows.map((row, index) =>
                row.isSame && !showsSame ? null : <ComparedRowShown key={index} row={row} comparison={comparison} />,
              )}
            </tbody>
          ))}
          <tbody>
            {(Object.keys(totals) as (keyof typeof totals)[]).map((name) =>
              figures(name, texts(`Figure_${name}`), totals[name]),
            )}
          </tbody>
        </table>
      </div>
    </>
  );
}

function ComparedRowShown({
  row,
  comparison,
}: {
  readonly row: ComparedRow;
  readonly comparison: Comparison;
}): React.ReactElement {
  const { texts, formats } = useSurroundings();
  const detail = row.left ?? row.right;
  const side = (each: LineDetail | null, { currency }: Invoice): React.ReactElement => (
    <td>
      {formats.amount(each && each.amount, currency)}
      {each && (
        <span className="pinv-quiet">
          {formats.number(each.quantity)} × {formats.amount(each.price, currency)}
          {each.billingType !== "chargeable" && ` ${texts(`BillingType_${each.billingType}`)}`}
        </span>
      )}
    </td>
  );
  const { difference } = row.billed;
  return (
    <tr className={row.isSame ? undefined : "pinv-compared-other"}>
      <td>
        {detail &&
          [formats.day(detail.date), detail.description, detail.resource].filter(Boolean).map(isolated).join(", ")}
      </td>
      {side(row.left, comparison.left)}
      {side(row.right, comparison.right)}
      <td>{row.isSame ? texts("Compare_None") : difference && formats.amount(difference, comparison.left.currency)}</td>
    </tr>
  );
}
