import { HeaderInput, InvoiceTotals, invoiceTotals } from "../calculation/invoiceTotals";
import { detailAmount } from "../calculation/lineDetail";
import { noTotals } from "../calculation/lineTotals";
import { Decimal, MoneyRules } from "../calculation/money";
import { lineFigures, lineGroup, LineSums, totalsOf } from "./invoiceFigures";
import { RowId } from "./ids";
import { InvoiceLine, LineDetail, LoadedInvoice } from "./invoice";

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
  const inDetails = loaded.details.flatMap((detail) => detailDifference(detail, rules));
  if (loaded.unread.length > 0) return inDetails;
  const { byGroup } = totalsOf(loaded, new Map(), rules);
  const sums = new Map(loaded.lines.map(({ id }) => [id as string, byGroup.get(lineGroup(id)) ?? noTotals]));
  const { header, recorded } = loaded.invoice;
  return [...inDetails, ...sumDifferences({ header, recorded, lines: loaded.lines }, sums, loaded.hasDetailTax, rules)];
}

/** Lines and totals that do not follow from the sums of what stands below them, wherever those were added up. */
export function sumDifferences(
  { header, recorded, lines }: RecordedFigures,
  sums: ReadonlyMap<string, LineSums>,
  hasDetailTax: boolean,
  rules: MoneyRules,
): readonly FigureDifference[] {
  const sumsOf = ({ id }: InvoiceLine): LineSums => sums.get(id) ?? noTotals;
  const figures = lines.map((line) => lineFigures(line, sumsOf(line), hasDetailTax));
  return [
    ...lines.flatMap((line) => lineDifference(line, sumsOf(line))),
    ...totalDifferences(recorded, invoiceTotals(figures, header, rules)),
  ];
}

interface RecordedFigures {
  readonly header: HeaderInput;
  readonly recorded: ComparedTotals;
  readonly lines: readonly InvoiceLine[];
}

/** The one to be told where there is room for one: the total, else whatever differs. There is at least one. */
export function tellingDifference(differences: readonly FigureDifference[]): FigureDifference {
  const found = differences.find((each) => each.of === "total" && each.figure === "total") ?? differences[0];
  if (!found) throw new Error("No difference to tell");
  return found;
}

function detailDifference(detail: LineDetail, rules: MoneyRules): readonly FigureDifference[] {
  if (!detail.isMultiplied || detail.origin === "productLine") return [];
  const calculated = detailAmount(detail.quantity, detail.price, rules);
  const isSame =
    calculated === null || detail.amount === null ? calculated === detail.amount : calculated.eq(detail.amount);
  if (isSame) return [];
  return [{ of: "detail", row: detail.id, name: detail.description, recorded: detail.amount, calculated }];
}

function lineDifference(line: InvoiceLine, sums: LineSums): readonly FigureDifference[] {
  if (line.isProduct || line.chargeable.eq(sums.chargeable)) return [];
  return [{ of: "line", name: line.name, recorded: line.chargeable, calculated: sums.chargeable }];
}

const comparedTotals = ["lineItemAmount", "tax", "total"] as const;

type ComparedTotals = Pick<InvoiceTotals, (typeof comparedTotals)[number]>;

function totalDifferences(recorded: ComparedTotals, calculated: InvoiceTotals): readonly FigureDifference[] {
  return comparedTotals.flatMap((figure) =>
    recorded[figure].eq(calculated[figure])
      ? []
      : [{ of: "total" as const, figure, recorded: recorded[figure], calculated: calculated[figure] }],
  );
}
