import { DetailFigures, LineTotals, lineTotals } from "../../calculation/lineTotals";
import { Decimal, MoneyRules, sum } from "../../calculation/money";
import { grouped } from "../../core/grouped";
import { figuresOf, previewDetail } from "../edits/previewDetail";
import { DetailEdit } from "../edits/rowEdit";
import { RowId } from "../ids";
import { LineDetail, LoadedInvoice } from "../invoice";

/** How the rows of a document are taken together; the money is the same in each. */
export const documentGroupings = ["detailed", "person", "task", "day", "summary"] as const;
export type DocumentGrouping = (typeof documentGroupings)[number];

/** One row of a document. */
export interface DocumentRow {
  /** The first of those that it stands for: by what they have in common it is named. */
  readonly first: LineDetail;
  readonly totals: LineTotals;
  /** Of the chargeable ones, in their unit; null where they have several, or there is none. */
  readonly quantity: Decimal | null;
  /** What is shown and not charged: every billing type but chargeable. Exact. */
  readonly notCharged: Decimal;
}

const keys: Readonly<Record<DocumentGrouping, (detail: LineDetail) => string>> = {
  detailed: ({ id }) => id,
  person: ({ resource, roleOrCategory }) => resource || roleOrCategory,
  task: ({ project, task }) => `${project}\n${task}`,
  day: ({ date }) => date ?? "",
  summary: ({ lineId }) => lineId,
};

/** What a document is named by in one grouping. */
export const keyOf = (grouping: DocumentGrouping, detail: LineDetail): string => keys[grouping](detail);

/**
 * The rows of an invoice as it stands, with the edits in place and without what is taken off: in the order of its lines.
 * A row whose line could not be read is in none.
 */
export function standingDetails(
  { lines, details }: LoadedInvoice,
  edits: ReadonlyMap<RowId, DetailEdit>,
  rules: MoneyRules,
): readonly LineDetail[] {
  const byLine = grouped(details, ({ lineId }) => lineId);
  return lines
    .flatMap(({ id }) => byLine.get(id) ?? [])
    .filter(({ id }) => !edits.get(id)?.isRemoved)
    .map((detail) => previewDetail(detail, edits.get(detail.id), rules));
}

/**
 * The rows of the document in one grouping. Whatever the grouping, their totals add up to the same to the last unit: they
 * are sums of the same amounts, each rounded once, and nothing is rounded again.
 *
 * @param details as `standingDetails` has them; by day they are put in order, otherwise in that of first appearance
 */
export function documentRows(details: readonly LineDetail[], grouping: DocumentGrouping): readonly DocumentRow[] {
  const rows = [...grouped(details, keys[grouping])].flatMap(([key, same]) => {
    const [first] = same;
    return first ? [{ key, row: rowOf(first, same) }] : [];
  });
  if (grouping === "day") rows.sort((one, other) => (one.key < other.key ? -1 : 1));
  return rows.map(({ row }) => row);
}

function rowOf(first: LineDetail, same: readonly LineDetail[]): DocumentRow {
  const figures: readonly DetailFigures[] = same.map(figuresOf);
  const totals = lineTotals(figures);
  const { nonChargeable, complimentary, notAvailable } = totals;
  const isOneUnit = same.every(({ unit }) => unit === first.unit);
  const charged = same.filter(({ billingType }) => billingType === "chargeable");
  return {
    first,
    totals,
    quantity: isOneUnit && charged.length > 0 ? sum(charged.map(({ quantity }) => quantity)) : null,
    notCharged: sum([nonChargeable, complimentary, notAvailable]),
  };
}
