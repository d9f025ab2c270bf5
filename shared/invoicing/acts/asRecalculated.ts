import { detailAmount } from "../../calculation/lineDetail";
import { MoneyRules } from "../../calculation/money";
import { HeaderField, headerKinds, isSameValue } from "../edits/editableField";
import { previewDetail } from "../edits/previewDetail";
import { DetailEdit, HeaderEdits, wantedValues } from "../edits/rowEdit";
import { RowId } from "../ids";
import { LineDetail, LoadedInvoice } from "../invoice";
import { calculatedTotals, totalsOf } from "../invoiceFigures";
import { areSourcesSame } from "./areSourcesSame";
import { figureDifferences } from "./figureDifferences";
import { recalculateDiff } from "./recalculateDiff";
import { recordedBlockers } from "./recordedBlockers";

interface Edits {
  readonly rows: ReadonlyMap<RowId, DetailEdit>;
  readonly header: HeaderEdits;
}

/**
 * An invoice as it is expected once its edits are saved and the platform has recalculated it: what is agreed to before
 * either is done. A preview: its amounts and totals are ours, and never taken for what is recorded.
 *
 * @param loaded every row of it could be read: what one that could not holds is in no sum of ours
 */
export function asRecalculated(loaded: LoadedInvoice, edits: Edits, rules: MoneyRules): LoadedInvoice {
  const recalculated = (detail: LineDetail): LineDetail =>
    detail.isMultiplied ? { ...detail, amount: detailAmount(detail.quantity, detail.price, rules) } : detail;
  const details = loaded.details
    .filter(({ id }) => !edits.rows.get(id)?.isRemoved)
    .map((detail) => recalculated(previewDetail(detail, edits.rows.get(detail.id), rules)));
  const detailById = new Map(details.map((detail) => [detail.id, detail]));
  const preview = { ...loaded, details, detailById };
  const recorded = calculatedTotals(preview, totalsOf(preview, new Map(), rules), rules);
  return { ...preview, invoice: { ...loaded.invoice, ...wantedValues(edits.header), recorded } };
}

/** What stands on an invoice beside its figures, and is sent with it. */
const comparedFields = ["customer", "status", ...(Object.keys(headerKinds) as HeaderField[])] as const;

/**
 * Whether an invoice that was recalculated is what was agreed to: the same header and status, lines, transactions behind
 * them and totals, so that what sending does to them is what was said; and nothing that stands against sending it.
 *
 * @param agreed as `asRecalculated` has it
 */
export function isAsAgreed(agreed: LoadedInvoice, after: LoadedInvoice, rules: MoneyRules): boolean {
  const { rows, totals } = recalculateDiff(agreed, after, new Map(), true);
  const differences = figureDifferences(after, rules);
  const against = recordedBlockers(after, { differences, isRecalculated: false });
  return (
    rows.length + totals.length + against.length === 0 &&
    comparedFields.every((field) => isSameValue(agreed.invoice[field], after.invoice[field])) &&
    areSourcesSame(agreed, after)
  );
}
