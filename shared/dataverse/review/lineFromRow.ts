import { beforeTax } from "../../calculation/beforeTax";
import { zero } from "../../calculation/money";
import { each } from "../../core/each";
import { InvoiceLineId, RowId } from "../../invoicing/ids";
import { InvoiceLine, LineDetail, noWords } from "../../invoicing/invoice";
import { UnreadRow } from "../../invoicing/unreadRow";
import { fixedPriceMethod, projectServiceProduct } from "../optionSets";
import {
  amountOrNull,
  amountOrZero,
  nameOf,
  optionOf,
  requiredText,
  textOf,
  UnreadableColumn,
  versionOf,
  WireRow,
} from "../wire/row";
import { invoiceLineTable } from "../tables";

const { columns } = invoiceLineTable;

const sums = ["chargeable", "tax", "extended", "manualDiscount"] as const;

export function lineFromRow(row: WireRow): InvoiceLine {
  const isProduct = isProductLine(row);
  const amounts = each(sums, (name) => amountOrZero(row, columns[name]));
  return {
    id: requiredText(row, invoiceLineTable.id) as InvoiceLineId,
    name: textOf(row, columns.description) || textOf(row, columns.name),
    isProduct,
    isFixedPrice: optionOf(row, columns.billingMethod) === fixedPriceMethod,
    ...amounts,
    ...(isProduct ? { chargeable: beforeTax(amounts.extended, amounts.tax) } : { manualDiscount: zero }),
    contractAmount: amountOrNull(row, columns.contractAmount),
    invoicedBefore: amountOrNull(row, columns.invoicedBefore),
  };
}

/** What stands for a line that cannot be read, as the heading of its details. */
export const unreadLine = ({ id, name }: UnreadRow): InvoiceLine => ({
  id: id as InvoiceLineId,
  name,
  isProduct: false,
  isFixedPrice: false,
  ...each(sums, () => zero),
  contractAmount: null,
  invoicedBefore: null,
});

/** One that does not say what it is is neither: it would count its details, or itself, twice. */
export function isProductLine(row: WireRow): boolean {
  const type = optionOf(row, columns.productType);
  if (type === null) throw new UnreadableColumn(columns.productType, type);
  return type !== projectServiceProduct;
}

/** A product line has no details: it stands in the grid for itself. Its amount is its extended amount less tax. */
export function productRowFromRow(row: WireRow, { id, name, chargeable, tax }: InvoiceLine): LineDetail {
  return {
    ...noWords,
    id: id as string as RowId,
    version: versionOf(row),
    origin: "productLine",
    lineId: id,
    transactionClass: "product",
    billingType: "chargeable",
    description: name,
    date: null,
    roleOrCategory: nameOf(row, columns.product),
    quantity: amountOrZero(row, columns.quantity),
    unit: nameOf(row, columns.unit),
    price: amountOrNull(row, columns.pricePerUnit),
    amount: chargeable,
    tax,
    isMultiplied: false,
    isCorrection: false,
    source: null,
  };
}
