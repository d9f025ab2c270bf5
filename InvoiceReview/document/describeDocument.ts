import { documentRows, DocumentGrouping, standingDetails } from "../../shared/invoicing/document/documentRows";
import { Decimal } from "../../shared/calculation/money";
import { TotalsParts, totalsParts } from "../../shared/calculation/totalsParts";
import { LineDetail } from "../../shared/invoicing/invoice";
import { numberText } from "../../shared/invoicing/words/numberText";
import { noAmount } from "../../shared/invoicing/words/formats";
import { Surroundings } from "../../shared/ui/surroundings";
import { fieldText } from "../edits/fieldText";
import { isPreviewed, LoadedOpen, openWorkspace, previewTotals, rulesOf } from "../edits/selectors";
import { DocumentState } from "./documentState";

/** A table in words: to be shown, printed and copied as it stands. */
export interface WordsTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Below the rows: what they come to. */
  readonly sums: readonly (readonly string[])[];
}

/** The invoice's rows as they stand: with the edits in place, and without what is taken off. */
export const detailsNow = (state: DocumentState, { load }: LoadedOpen): readonly LineDetail[] =>
  standingDetails(load.loaded, openWorkspace(state).edits.rows, rulesOf(state, load.loaded.invoice));

/** The totals that the screen shows: recorded, or with the edits in place. */
export function totalsNow(state: DocumentState, open: LoadedOpen): TotalsParts {
  const { recorded, header } = open.load.loaded.invoice;
  return totalsParts(isPreviewed(state) ? previewTotals(state, open) : recorded, header);
}

/** The document in one grouping: the same money in each, to the last unit. */
export function documentTable(
  state: DocumentState,
  open: LoadedOpen,
  grouping: DocumentGrouping,
  { texts, formats }: Surroundings,
): WordsTable {
  const { loaded } = open.load;
  const { currency } = loaded.invoice;
  const rows = documentRows(detailsNow(state, open), grouping);
  const names: Readonly<Record<DocumentGrouping, (detail: LineDetail) => string>> = {
    detailed: ({ date, description, externalDescription }) =>
      [formats.day(date), externalDescription || description].filter(Boolean).join(" "),
    person: ({ resource, roleOrCategory }) => resource || roleOrCategory,
    task: ({ project, task }) => [project, task].filter(Boolean).join(", "),
    day: ({ date }) => formats.day(date),
    summary: ({ lineId }) => loaded.lines.find(({ id }) => id === lineId)?.name ?? "",
  };
  const isShown = {
    notCharged: rows.some(({ notCharged }) => !notCharged.isZero()),
    tax: loaded.hasDetailTax,
  };
  const cells = (
    name: string,
    quantity: string,
    amount: string,
    notCharged: string,
    tax: string,
  ): readonly string[] => [
    ...[name, quantity, amount],
    ...(isShown.notCharged ? [notCharged] : []),
    ...(isShown.tax ? [tax] : []),
  ];
  const totals = totalsNow(state, open);
  return {
    headings: cells(
      texts(grouping === "detailed" ? "Column_description" : `Document_by_${grouping}`),
      texts("Column_quantity"),
      `${texts("Column_amount")}, ${currency.code}`,
      texts("Document_NotCharged"),
      texts("Column_tax"),
    ),
    rows: rows.map(({ first, quantity, totals: { chargeable, tax, unpriced, count }, notCharged }) =>
      cells(
        names[grouping](first) || noAmount,
        quantity ? `${formats.number(quantity)} ${first.unit}` : "",
        // what nobody priced is a gap, and no zero
        formats.amount(unpriced === count ? null : chargeable, currency),
        notCharged.isZero() ? "" : formats.amount(notCharged, currency),
        formats.amount(tax, currency),
      ),
    ),
    sums: (Object.keys(totals) as (keyof TotalsParts)[])
      .filter((name) => isShownTotal(name, totals[name]))
      .map((name) => cells(texts(`Totals_${name}`), "", formats.amount(totals[name], currency), "", "")),
  };
}

const rare: ReadonlySet<string> = new Set(["discount", "freight"]);

/** What an invoice seldom has is shown only where there is any. */
export const isShownTotal = (name: string, figure: Decimal | null): boolean => !rare.has(name) || !figure?.isZero();

/** What a line says in words, before its role and behind it. */
const [wordsBefore, wordsBehind] = [
  ["date", "description", "externalDescription", "resource"],
  ["project", "task"],
] as const;

/**
 * The lines for a file: every column by itself, days as YYYY-MM-DD and numbers without groups in the user's decimals, so
 * that a spreadsheet reads them as such.
 */
export function lineRows(
  state: DocumentState,
  open: LoadedOpen,
  surroundings: Surroundings,
): readonly (readonly string[])[] {
  const { texts, formats } = surroundings;
  const { lines, invoice } = open.load.loaded;
  const { code, decimals } = invoice.currency;
  const plain = { ...formats.numbers, groupSizes: [0], negativePattern: 1 };
  const number = (value: LineDetail["amount"], least = decimals): string =>
    value ? numberText(value, least, plain) : "";
  const headings = [
    "line",
    "class",
    ...wordsBefore,
    "role",
    ...wordsBehind,
    "billingType",
    "quantity",
    "unit",
    "price",
    "amount",
    "tax",
    "currency",
  ];
  return [
    // on the screen the role stands in the resource's column
    headings.map((name) => texts(name === "resource" ? "Group_By_resource" : `Column_${name}`)),
    ...detailsNow(state, open).map((detail) => [
      lines.find(({ id }) => id === detail.lineId)?.name ?? "",
      texts(`Class_${detail.transactionClass}`),
      ...wordsBefore.map((name) => detail[name] ?? ""),
      detail.roleOrCategory,
      ...wordsBehind.map((name) => detail[name]),
      fieldText("billingType", detail.billingType, invoice.currency, surroundings),
      number(detail.quantity, 0),
      detail.unit,
      ...[number(detail.price), number(detail.amount), number(detail.tax)],
      code,
    ]),
  ];
}
