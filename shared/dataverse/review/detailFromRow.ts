import { each } from "../../core/each";
import { zero } from "../../calculation/money";
import { InvoiceLineId, RowId } from "../../invoicing/ids";
import { detailWords, Invoice, LineDetail } from "../../invoicing/invoice";
import { billingTypeFromOption, multiplyQuantityByPrice, transactionClassFromOption } from "../optionSets";
import {
  amountOrNull,
  amountOrZero,
  flagOf,
  nameOf,
  optionOf,
  requiredText,
  UnreadableColumn,
  UserDay,
  userDayOf,
  versionOf,
  WireRow,
  wordsOf,
} from "../wire/row";
import { Amount } from "../columns";
import { lineDetailTable } from "../tables";

const { columns } = lineDetailTable;

/** What a line detail and the transaction behind it have in common, and the detail's other words, if it is one. */
export function sharedFromRow(row: WireRow, userDay: UserDay) {
  const transactionClass = transactionClassFromOption(optionOf(row, columns.transactionClass) ?? NaN);
  const billingOption = optionOf(row, columns.billingType);
  const billingType = billingTypeFromOption(billingOption ?? NaN);
  if (billingType === undefined) throw new UnreadableColumn(columns.billingType, billingOption);
  const price = amountOrNull(row, columns.price);
  const quantity = amountOrNull(row, columns.quantity);
  // a milestone carries no quantity, nor does what has an amount alone; a price of nothing is no figure
  if (!quantity && price && transactionClass !== "milestone") throw new UnreadableColumn(columns.quantity, quantity);
  return {
    transactionClass,
    billingType,
    ...each(detailWords, (word) => wordsOf(row, columns[word])),
    date: userDayOf(row, columns.documentDate, userDay),
    roleOrCategory: nameOf(row, columns.role) || nameOf(row, columns.category),
    quantity: quantity ?? zero,
    price,
    amount: amountOrNull(row, columns.amount),
  };
}

export function detailFromRow(
  row: WireRow,
  { isCorrective }: Pick<Invoice, "isCorrective">,
  userDay: UserDay,
  taxColumn: string | null,
): LineDetail {
  const shared = sharedFromRow(row, userDay);
  const method = optionOf(row, columns.amountMethod);
  return {
    ...shared,
    id: requiredText(row, lineDetailTable.id) as RowId,
    version: versionOf(row),
    origin: "detail",
    lineId: requiredText(row, columns.line) as InvoiceLineId,
    // without a tax column nothing is known of a detail's tax; in one, empty means none
    tax: taxColumn === null ? null : amountOrZero(row, taxColumn as Amount),
    isMultiplied: shared.transactionClass !== "milestone" && (method === null || method === multiplyQuantityByPrice),
    // anybody may have set it on a row of an ordinary draft
    isCorrection: flagOf(row, columns.isCorrection) && isCorrective,
    source: null,
  };
}
