import { Decimal } from "../../shared/calculation/money";
import { compareTexts } from "../../shared/core/compareTexts";
import { isNumber } from "../../shared/invoicing/edits/editableField";
import { LineDetail } from "../../shared/invoicing/invoice";
import { NumberFormat } from "../../shared/invoicing/words/numberText";
import { ColumnKey } from "./gridColumns";

/** A column whose content is the line's own: by it lines are sorted, filtered and found. */
export type DataColumn = Exclude<ColumnKey, "note" | "remove" | "open">;

export const isDataColumn = (key: ColumnKey): key is DataColumn => key !== "note" && key !== "remove" && key !== "open";

/** What a line has in a column: a figure, or a text, which a day is too; null where there is no figure. */
export const lineValue = (detail: LineDetail, key: DataColumn): Decimal | string | null =>
  key === "resource" ? [detail.resource, detail.roleOrCategory || detail.task].filter(Boolean).join(", ") : detail[key];

/** How this user is shown lines, and writes numbers. */
export interface LineWords {
  readonly numbers: NumberFormat;
  readonly textIn: (detail: LineDetail, key: DataColumn) => string;
}

/** The order of two lines by what they have in a column; those that have nothing there come last, whichever way. */
export function compareLines(a: LineDetail, b: LineDetail, key: DataColumn, isReverse: boolean): number {
  const [first, second] = [lineValue(a, key), lineValue(b, key)];
  const isEmpty = (value: typeof first): boolean => value === null || value === "";
  if (isEmpty(first) || isEmpty(second)) return Number(isEmpty(first)) - Number(isEmpty(second));
  const order =
    isNumber(first ?? undefined) && isNumber(second ?? undefined)
      ? (first as Decimal).cmp(second as Decimal)
      : compareTexts(first as string, second as string);
  return isReverse ? -order : order;
}
