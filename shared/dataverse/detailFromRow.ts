import { InvoiceLineId, RowId } from "../invoicing/ids";
import { LineDetail } from "../invoicing/invoice";
import { billingTypeFromOption, multiplyQuantityByPrice, transactionClassFromOption } from "./optionSets";
import {
  amountOrNull,
  amountOrZero,
  flagOf,
  formatted,
  optionOf,
  requiredText,
  textOf,
  UnreadableColumn,
  UserDay,
  userDayOf,
  versionOf,
  WireRow,
} from "./row";
import { lineDetailTable, lookupValue } from "./tables";

const { columns } = lineDetailTable;

export function detailFromRow(row: WireRow, userDay: UserDay, taxColumn: string | null): LineDetail {
  const transactionClass = transactionClassFromOption(optionOf(row, columns.transactionClass) ?? NaN);
  const billingOption = optionOf(row, columns.billingType);
  const billingType = billingTypeFromOption(billingOption ?? NaN);
  if (billingType === undefined) throw new UnreadableColumn(columns.billingType, billingOption);
  const method = optionOf(row, columns.amountMethod);
  return {
    id: requiredText(row, lineDetailTable.id) as RowId,
    version: versionOf(row),
    origin: "detail",
    lineId: requiredText(row, lookupValue(columns.line)) as InvoiceLineId,
    transactionClass,
    billingType,
    description: textOf(row, columns.description),
    externalDescription: textOf(row, columns.externalDescription),
    date: userDayOf(row, columns.documentDate, userDay),
    resource: formatted(row, lookupValue(columns.resource)),
    roleOrCategory: formatted(row, lookupValue(columns.role)) || formatted(row, lookupValue(columns.category)),
    task: formatted(row, lookupValue(columns.task)),
    project: formatted(row, lookupValue(columns.project)),
    // a milestone carries no quantity; it is never multiplied
    quantity: amountOrZero(row, columns.quantity),
    unit: formatted(row, lookupValue(columns.unit)),
    price: amountOrNull(row, columns.price),
    amount: amountOrNull(row, columns.amount),
    // without a tax column nothing is known of a detail's tax; in one, empty means none
    tax: taxColumn === null ? null : amountOrZero(row, taxColumn),
    isMultiplied: transactionClass !== "milestone" && (method === null || method === multiplyQuantityByPrice),
    isCorrection: flagOf(row, columns.isCorrection),
    previousAmount: amountOrNull(row, columns.previousAmount),
    source: null,
  };
}
