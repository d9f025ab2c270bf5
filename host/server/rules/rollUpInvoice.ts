import { multiplyRounded } from "../exact/rounding";
import { moneyScale } from "../metadata/columnKinds";
import { tableNamed } from "../metadata/tables";
import type { Row } from "../store/records";
import { currencyDecimals, textOf, unitsOf, type RuleContext } from "./ruleContext";
import { rollUpLine } from "./rollUpLine";

const invoices = tableNamed("invoice");
const lines = tableNamed("invoicedetail");

/** Percent as a factor: 2 decimals of the column and 2 of "per hundred". */
const percentScale = 4;

/** Brings the header's totals up to date from its lines; it keeps its version when nothing changes. */
export function rollUpInvoice(context: RuleContext, invoice: Row): Row {
  return context.records.updateIfChanged(invoices, invoice, invoiceTotals(context, invoice), context.author);
}

/** The header's totals by facts 4.1. Rounded once, where the percentage is taken. */
export function invoiceTotals(context: RuleContext, invoice: Row): Row {
  const sums = context.records.store.get(
    `SELECT CAST(SUM(extendedamount - COALESCE(tax, 0)) AS TEXT) AS amount,
            CAST(SUM(manualdiscountamount) AS TEXT) AS discount, CAST(SUM(tax) AS TEXT) AS tax
     FROM invoicedetail WHERE invoiceid = ?`,
    textOf(invoice, "invoiceid") ?? null,
  );
  const sumOf = (name: string) => BigInt(sums?.[name] ?? 0);
  const lineItemAmount = sumOf("amount");
  const lineItemDiscount = sumOf("discount");
  const percentDiscount = multiplyRounded(
    { units: lineItemAmount, scale: moneyScale },
    { units: unitsOf(invoice["discountpercentage"]), scale: percentScale },
    { scale: moneyScale, decimals: currencyDecimals(context, invoice), rounding: context.rounding },
  );
  const totalDiscount = lineItemDiscount + unitsOf(invoice["discountamount"]) + percentDiscount;
  const lessFreight = lineItemAmount - (totalDiscount - lineItemDiscount);
  const tax = sumOf("tax");
  return {
    totallineitemamount: lineItemAmount,
    totallineitemdiscountamount: lineItemDiscount,
    totaldiscountamount: totalDiscount,
    totalamountlessfreight: lessFreight,
    totaltax: tax,
    totalamount: lessFreight + unitsOf(invoice["freightamount"]) + tax,
  };
}

/** Rolls up every line and then the header of an invoice. */
export function rollUpWhole(context: RuleContext, invoiceId: string): void {
  for (const line of context.records.where(lines, "invoiceid = ?", invoiceId)) rollUpLine(context, line);
  const invoice = context.records.find(invoices, invoiceId);
  if (invoice) rollUpInvoice(context, invoice);
}
