import { zero } from "../../calculation/money";
import { InvoiceLineId, RowId } from "../../invoicing/ids";
import { Invoice, LineDetail } from "../../invoicing/invoice";
import { billingTypeFromOption, multiplyQuantityByPrice, transactionClassFromOption } from "../optionSets";
import {
  amountOrNull,
  amountOrZero,
  flagOf,
  nameOf,
  optionOf,
  requiredText,
  textOf,
  UnreadableColumn,
  UserDay,
  userDayOf,
  versionOf,
  WireRow,
} from "../wire/row";
import { Amount } from "../columns";
import { lineDetailTable } from "../tables";

const { columns } = lineDetailTable;

/** The columns that a line detail and the transaction behind it have in common. */
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
    description: textOf(row, columns.description),
    date: userDayOf(row, columns.documentDate, userDay),
    resource: nameOf(row, columns.resource),
    roleOrCategory: nameOf(row, columns.role) || nameOf(row, columns.category),
    task: nameOf(row, columns.task),
    project: nameOf(row, columns.project),
    quantity: quantity ?? zero,
    unit: nameOf(row, columns.unit),
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
    externalDescription: textOf(row, columns.externalDescription),
    // without a tax column nothing is known of a detail's tax; in one, empty means none
    tax: taxColumn === null ? null : amountOrZero(row, taxColumn as Amount),
    isMultiplied: shared.transactionClass !== "milestone" && (method === null || method === multiplyQuantityByPrice),
    // anybody may have set it on a row of an ordinary draft
    isCorrection: flagOf(row, columns.isCorrection) && isCorrective,
    source: null,
  };
}
