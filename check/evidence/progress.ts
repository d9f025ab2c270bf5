import { sum, type Decimal } from "../../shared/calculation/money";
import { invoiceLineTable, invoiceTable } from "../../shared/dataverse/tables";
import { Judged } from "../assumed/assumption";
import { Found } from "../found";
import { Json, textIn } from "../seen";
import { words } from "../words";
import { amountIn } from "./amounts";
import { contractLineColumn } from "../../shared/dataverse/organisation/namedByCheck";
import { finished } from "./rowsQuestions";
import { byRows, judgedBy, tallied } from "./tally";

const { invoice, chargeable, invoicedBefore } = invoiceLineTable.columns;

interface Step {
  readonly before: Decimal;
  readonly own: Decimal;
}

/**
 * From one confirmed invoice of a contract line to the next, _Amount Previously Invoiced_ grows by what the first one
 * bills, if it is what was invoiced before; by what the second one bills, if it has this invoice in it.
 */
export const invoicedBeforeGrows = (found: Found): Judged =>
  byRows(found, ["invoices", "lines"], (invoices, lines) => {
    const oldestFirst = invoices
      .map((row) => textIn(row, invoiceTable.id))
      .filter((id) => id !== null && finished(found).includes(id))
      .reverse();
    const pairs = [...new Set(lines.map((row) => textIn(row, contractLineColumn)))].flatMap((contractLine) => {
      if (contractLine === null) return [];
      const own = lines.filter((row) => row[contractLineColumn] === contractLine);
      const steps = oldestFirst.flatMap((id) => own.filter((row) => row[invoice] === id)).map(stepOf);
      return steps.slice(1).map((later, at) => [steps[at] ?? null, later] as const);
    });
    return judgedBy(tallied(pairs, isBefore), pairs.length, words.billedBeforeDiffers);
  });

/** Null where both readings come to the same, or neither explains it. */
function isBefore([earlier, later]: readonly [Step | null, Step | null]): boolean | null {
  if (!earlier || !later || earlier.own.eq(later.own)) return null;
  const grown = (own: Decimal): boolean => sum([earlier.before, own]).eq(later.before);
  return grown(earlier.own) ? true : grown(later.own) ? false : null;
}

function stepOf(row: Json): Step | null {
  const [before, own] = [amountIn(row, invoicedBefore), amountIn(row, chargeable)];
  return before && own && { before, own };
}
