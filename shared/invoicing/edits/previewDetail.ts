import { detailAmount } from "../../calculation/lineDetail";
import { DetailFigures } from "../../calculation/lineTotals";
import { MoneyRules } from "../../calculation/money";
import { LineDetail } from "../invoice";
import { DetailEdit, wantedValues } from "./rowEdit";

/**
 * A row as it would be with its edit in place: a preview, never to be stored as the recorded row.
 *
 * Only where quantity or price was edited is the amount worked out anew (quantity × price, rounded once);
 * otherwise the recorded amount stands, because the platform's figure wins over ours.
 */
export function previewDetail(detail: LineDetail, edit: DetailEdit | undefined, rules: MoneyRules): LineDetail {
  if (!edit) return detail;
  const edited = { ...detail, ...wantedValues(edit.fields) };
  const changesAmount = edit.fields.quantity !== undefined || edit.fields.price !== undefined;
  return changesAmount && detail.isMultiplied
    ? { ...edited, amount: detailAmount(edited.quantity, edited.price, rules) }
    : edited;
}

/** What a row adds to the totals; nothing where it is taken off the invoice. */
export function figuresOf(detail: LineDetail): DetailFigures {
  return { billingType: detail.billingType, amount: detail.amount, tax: detail.tax };
}
