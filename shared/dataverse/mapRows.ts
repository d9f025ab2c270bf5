import { InvoicingError } from "../invoicing/invoicingError";
import { Result, err, ok } from "../core/result";
import { unreadableRow, WireRow } from "./row";

/** Rows mapped at a stretch: some tens of milliseconds, so that the page goes on answering its user. */
const sliceRows = 2000;

/** Maps every row; one that cannot be read safely makes the whole an error, never a gap. */
export async function mapRows<T>(
  table: string,
  rows: readonly WireRow[],
  map: (row: WireRow) => T,
): Promise<Result<readonly T[], InvoicingError>> {
  const mapped: T[] = [];
  try {
    for (let from = 0; from < rows.length; from += sliceRows) {
      if (from > 0) await aTurn();
      for (const row of rows.slice(from, from + sliceRows)) mapped.push(map(row));
    }
  } catch (failure) {
    return err(unreadableRow(table, failure));
  }
  return ok(mapped);
}

const aTurn = async (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
