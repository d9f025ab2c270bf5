import { differenceBetween } from "../../calculation/differenceBetween";
import { DetailFigures, lineTotals } from "../../calculation/lineTotals";
import { Decimal, MoneyRules } from "../../calculation/money";
import { SourceFigures } from "../acts/sourceFigures";
import { DetailField, FieldValue, isSameValue } from "../edits/editableField";
import { previewDetail } from "../edits/previewDetail";
import { DetailEdit } from "../edits/rowEdit";
import { RowId } from "../ids";
import { LineDetail, LoadedInvoice } from "../invoice";

/**
 * How a row stands to the transaction behind it.
 *
 * - changed: it has one, and bills it otherwise
 * - removed: it is taken off here, and not saved yet; of what was taken off before nothing is left to tell
 * - byHand: it has none
 * - unknown: nobody could tell what its transaction holds
 */
export type SourceChangeKind = "changed" | "removed" | "byHand" | "unknown";

export interface ChangedField {
  readonly field: DetailField;
  readonly before: FieldValue;
  readonly after: FieldValue;
}

/** What differs between a row and its transaction; amounts in the invoice's currency, null where there is none. */
export interface SourceChange {
  readonly kind: SourceChangeKind;
  readonly detail: LineDetail;
  readonly fields: readonly ChangedField[];
  readonly sourceAmount: Decimal | null;
  readonly lineAmount: Decimal | null;
  /** What the row bills less what its transaction would, before tax; null where either is not known. */
  readonly difference: Decimal | null;
}

/** A milestone is charged by its amount alone: its quantity and price are nobody's. */
const compared = (detail: LineDetail): readonly (DetailField & keyof SourceFigures)[] =>
  detail.isMultiplied ? ["quantity", "price", "billingType"] : ["billingType"];

/**
 * Every row that is not billed as its transaction is, in the invoice's order: with the edits in place.
 *
 * @param loaded with what the rows' transactions hold; product lines and corrections added by hand have none
 */
export function sourceChanges(
  loaded: LoadedInvoice,
  edits: ReadonlyMap<RowId, DetailEdit>,
  rules: MoneyRules,
): readonly SourceChange[] {
  return loaded.details.flatMap((recorded) => {
    const edit = edits.get(recorded.id);
    return recorded.origin === "detail" ? changeOf(previewDetail(recorded, edit, rules), edit?.isRemoved === true) : [];
  });
}

function changeOf(detail: LineDetail, isRemoved: boolean): readonly SourceChange[] {
  const { source, amount } = detail;
  const change = (kind: SourceChangeKind, held: SourceFigures | null, fields: readonly ChangedField[] = []) => [
    {
      ...{ kind, detail, fields },
      sourceAmount: held && held.amount,
      lineAmount: isRemoved ? null : amount,
      difference:
        kind === "unknown"
          ? null
          : differenceBetween(isRemoved ? noneBilled : billed(detail), held ? billed(held) : noneBilled),
    },
  ];
  const held = source === "unknown" ? null : source;
  if (isRemoved) return change("removed", held);
  if (source === "unknown") return change("unknown", null);
  if (!held) return change("byHand", null);
  const fields = compared(detail).flatMap((field) =>
    isSameValue(held[field], detail[field]) ? [] : [{ field, before: held[field], after: detail[field] }],
  );
  return fields.length === 0 && isSameValue(held.amount, amount) ? [] : change("changed", held, fields);
}

/** What it adds to what the customer pays, before tax. */
const billed = ({ billingType, amount }: Omit<DetailFigures, "tax">): Decimal =>
  lineTotals([{ billingType, amount, tax: null }]).chargeable;

const noneBilled = lineTotals([]).chargeable;
