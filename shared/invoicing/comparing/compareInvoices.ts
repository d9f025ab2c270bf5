import { differenceBetween } from "../../calculation/differenceBetween";
import { LineTotals, lineTotals } from "../../calculation/lineTotals";
import { Decimal } from "../../calculation/money";
import { grouped } from "../../core/grouped";
import { Invoice, LineDetail, LoadedInvoice } from "../invoice";

/** Two figures of the same thing; `difference` is right less left, null where the currencies differ. */
export interface ComparedFigure {
  readonly left: Decimal;
  readonly right: Decimal;
  readonly difference: Decimal | null;
}

/** A row of either invoice, or one of each that stands for the same work. `billed` is what it adds to the invoice, before tax. */
export interface ComparedRow {
  readonly left: LineDetail | null;
  readonly right: LineDetail | null;
  readonly billed: ComparedFigure;
  readonly isSame: boolean;
}

/** The rows of one contract line, those that differ first. */
export interface ComparedLine {
  readonly name: string;
  readonly rows: readonly ComparedRow[];
  /** Σ of the rows' `billed`. */
  readonly billed: ComparedFigure;
}

export interface Comparison {
  readonly left: Invoice;
  readonly right: Invoice;
  readonly lines: readonly ComparedLine[];
  /** Rows of either that could not be read: in none of the lines. */
  readonly unread: number;
  /** As recorded on the invoices, which may differ from the sum of the rows. */
  readonly totals: Readonly<Record<"lineItemAmount" | "tax" | "total", ComparedFigure>>;
}

type Side = Pick<LoadedInvoice, "invoice" | "lines" | "details" | "unread">;

/**
 * Two invoices side by side, by contract line and by the work behind each row: its day, person, role or category, task and
 * project. Rows of the same work are taken together where they say the same; what is left of them in their order. Adds up
 * recorded amounts and rounds nothing. Lines of one name count as one: which contract line it is, a line tells by its name.
 */
export function compareInvoices(left: Side, right: Side): Comparison {
  const isOneCurrency = left.invoice.currency.code === right.invoice.currency.code;
  const figure = (one: Decimal, other: Decimal): ComparedFigure => ({
    left: one,
    right: other,
    difference: isOneCurrency ? differenceBetween(other, one) : null,
  });
  const billed = (one: LineTotals, other: LineTotals): ComparedFigure => figure(one.chargeable, other.chargeable);
  const [ofLeft, ofRight] = [rowsByLine(left), rowsByLine(right)];
  const lines = [...new Set([...ofLeft.keys(), ...ofRight.keys()])].map((name): ComparedLine => {
    const [one, other] = [ofLeft.get(name) ?? [], ofRight.get(name) ?? []];
    const rows = pairsOf(one, other).map(([a, b, isSame]) => ({
      left: a,
      right: b,
      billed: billed(lineTotals(a ? [a] : []), lineTotals(b ? [b] : [])),
      isSame: isSame && isOneCurrency,
    }));
    return { name, rows, billed: billed(lineTotals(one), lineTotals(other)) };
  });
  const total = (name: keyof Comparison["totals"]): ComparedFigure =>
    figure(left.invoice.recorded[name], right.invoice.recorded[name]);
  return {
    left: left.invoice,
    right: right.invoice,
    lines,
    unread: left.unread.length + right.unread.length,
    totals: { lineItemAmount: total("lineItemAmount"), tax: total("tax"), total: total("total") },
  };
}

function rowsByLine({ lines, details }: Side): ReadonlyMap<string, LineDetail[]> {
  const names = new Map(lines.map(({ id, name }) => [id, name]));
  return grouped(details, ({ lineId }) => names.get(lineId) ?? "");
}

type Pair = readonly [left: LineDetail | null, right: LineDetail | null, isSame: boolean];

function pairsOf(left: readonly LineDetail[], right: readonly LineDetail[]): readonly Pair[] {
  const same = taken(left, right, saidOf);
  const alike = taken(same.left, same.right, workOf);
  return [
    ...alike.pairs.map(([a, b]): Pair => [a, b, false]),
    ...alike.left.map((a): Pair => [a, null, false]),
    ...alike.right.map((b): Pair => [null, b, false]),
    ...same.pairs.map(([a, b]): Pair => [a, b, true]),
  ];
}

/** Takes together what has the same key, one with one; the others are left. */
function taken(left: readonly LineDetail[], right: readonly LineDetail[], keyOf: (row: LineDetail) => string) {
  const there = grouped(right, keyOf);
  const pairs: (readonly [LineDetail, LineDetail])[] = [];
  const rest = left.filter((row) => {
    const other = there.get(keyOf(row))?.shift();
    if (other) pairs.push([row, other]);
    return !other;
  });
  return { pairs, left: rest, right: [...there.values()].flat() };
}

/** What a row is about, whatever is charged for it. */
const workOf = ({ transactionClass, date, resource, roleOrCategory, task, project, unit }: LineDetail): string =>
  JSON.stringify([transactionClass, date, resource, roleOrCategory, task, project, unit]);

/** All that a row says; numbers are the same however they are written. */
const saidOf = (row: LineDetail): string =>
  JSON.stringify([
    ...[workOf(row), row.description, row.externalDescription, row.billingType],
    ...[row.quantity, row.price, row.amount, row.tax].map((figure) => figure && figure.toString()),
  ]);
