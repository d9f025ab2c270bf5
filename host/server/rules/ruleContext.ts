import type { Rounding } from "../exact/rounding";
import type { Author, Cell, Records, Row } from "../store/records";

/** What a business rule works with: the database, who writes, and how this organisation rounds. */
export interface RuleContext {
  readonly records: Records;
  readonly author: Author;
  readonly rounding: Rounding;
  readonly rollUpOnSave: boolean;
  readonly giveBackOnDelete: boolean;
  readonly linksMissing: boolean;
}

/** A guid or text of a row, or undefined where it has none. */
export function textOf(row: Row, column: string): string | undefined {
  const value = row[column];
  return typeof value === "string" ? value : undefined;
}

/** Units of a money or decimal cell; no value counts as zero. */
export function unitsOf(value: Cell | undefined): bigint {
  return typeof value === "bigint" ? value : 0n;
}

/** Decimals of a row's currency (facts 4.3, precision source 2). A row without a currency is in base currency. */
export function currencyDecimals(context: RuleContext, row: Row): number {
  const found = context.records.store.get(
    "SELECT currencyprecision FROM transactioncurrency WHERE transactioncurrencyid = ?",
    textOf(row, "transactioncurrencyid") ?? null,
  );
  return Number(found?.["currencyprecision"] ?? 2);
}
