import { InvoiceTotals } from "../../calculation/invoiceTotals";
import { isSameValue } from "../edits/editableField";
import { noTotals } from "../../calculation/lineTotals";
import { Decimal, MoneyRules } from "../../calculation/money";
import { calculatedTotals, lineGroup, totalsOf } from "../invoiceFigures";
import { detailAmount } from "../../calculation/lineDetail";
import { RowId } from "../ids";
import { InvoiceLine, LineDetail, LoadedInvoice } from "../invoice";

/** A recorded figure that is not what our calculation gives. Both are kept; the recorded one is the platform's. */
export type FigureDifference =
  | {
      readonly of: "detail";
      readonly row: RowId;
      readonly name: string;
      readonly recorded: Decimal | null;
      readonly calculated: Decimal | null;
    }
  | { readonly of: "line"; readonly name: string; readonly recorded: Decimal; readonly calculated: Decimal }
  | {
      readonly of: "total";
      readonly figure: keyof InvoiceTotals;
      readonly recorded: Decimal;
      readonly calculated: Decimal;
    };

/**
 * Everything on an invoice, as recorded, that does not follow from what stands below it: details from quantity and
 * price, lines from details, totals from lines. Empty on an invoice that is up to date. Where a row could not be read
 * nothing follows for lines and totals: what it holds is in the recorded figures and in no sum of ours.
 */
export function figureDifferences(loaded: LoadedInvoice, rules: MoneyRules): readonly FigureDifference[] {
  const sums = totalsOf(loaded, new Map(), rules);
  const inDetails = loaded.details.flatMap((detail) => detailDifference(detail, rules));
  if (loaded.unread.length > 0) return inDetails;
  return [
    ...inDetails,
    ...loaded.lines.flatMap((line) => lineDifference(line, sums.byGroup.get(lineGroup(line.id)) ?? noTotals)),
    ...totalDifferences(loaded.invoice.recorded, calculatedTotals(loaded, sums, rules)),
  ];
}

function detailDifference(detail: LineDetail, rules: MoneyRules): readonly FigureDifference[] {
  if (!detail.isMultiplied) return [];
  const calculated = detailAmount(detail.quantity, detail.price, rules);
  if (isSameValue(calculated, detail.amount)) return [];
  return [{ of: "detail", row: detail.id, name: detail.description, recorded: detail.amount, calculated }];
}

function lineDifference(line: InvoiceLine, sums: typeof noTotals): readonly FigureDifference[] {
  if (line.isProduct || line.chargeable.eq(sums.chargeable)) return [];
  return [{ of: "line", name: line.name, recorded: line.chargeable, calculated: sums.chargeable }];
}

const comparedTotals = ["lineItemAmount", "tax", "total"] as const;

function totalDifferences(recorded: InvoiceTotals, calculated: InvoiceTotals): readonly FigureDifference[] {
  return comparedTotals.flatMap((figure) =>
    recorded[figure].eq(calculated[figure])
      ? []
      : [{ of: "total" as const, figure, recorded: recorded[figure], calculated: calculated[figure] }],
  );
}

/** The one to be told where there is room for one: the total, else whatever differs. Undefined where nothing does. */
export const tellingDifference = (differences: readonly FigureDifference[]): FigureDifference | undefined =>
  differences.find((each) => each.of === "total" && each.figure === "total") ?? differences[0];
