import { type Decimal } from "../../shared/calculation/money";
import { readJsonNumber } from "../../shared/calculation/readAmount";
import { Json } from "../seen";

/** An amount of a row; null where there is none, or one that cannot be read exactly: then the row says nothing. */
export function amountIn(row: Json, column: string): Decimal | null {
  const value = row[column];
  if (typeof value !== "number") return null;
  const read = readJsonNumber(value);
  return read.ok ? read.value : null;
}

/** Several amounts of a row, or null where one of them is missing. */
export function amountsIn(row: Json, columns: readonly string[]): readonly Decimal[] | null {
  const amounts = columns.map((column) => amountIn(row, column));
  return amounts.some((each) => each === null) ? null : (amounts as readonly Decimal[]);
}
