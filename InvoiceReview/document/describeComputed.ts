import { Decimal } from "../../shared/calculation/money";
import {
  Explained,
  explainedDetail,
  explainedGroup,
  ExplainedTotal,
  explainedTotals,
} from "../../shared/invoicing/document/explained";
import { RowId } from "../../shared/invoicing/ids";
import { groupsOf, groupValue } from "../../shared/invoicing/arranging/grouping";
import { Surroundings } from "../../shared/ui/surroundings";
import { isPreviewed, LoadedOpen, openWorkspace, previewTotals, rulesOf } from "../edits/selectors";
import { describeGroup } from "../edits/describeGroup";
import { DocumentState } from "./documentState";
import { detailsNow, isShownTotal, WordsTable } from "./describeDocument";

/** More than so many are counted, not written out. */
const writtenOut = 12;

/** Figures that are no money. */
const plainNumbers: ReadonlySet<string> = new Set(["quantity", "rate", "exact"]);

/** How figures come about: first that of the row or group that is asked about, then the invoice's. */
export function computedTable(
  state: DocumentState,
  open: LoadedOpen,
  key: string | null,
  surroundings: Surroundings,
): WordsTable {
  const { texts, formats } = surroundings;
  const { loaded, totals } = open.load;
  const { currency, recorded } = loaded.invoice;
  const rules = rulesOf(state, loaded.invoice);
  const isEdited = isPreviewed(state);
  const row = (name: string, { how, values, terms, figure, recorded: was }: Explained): readonly string[] => {
    const gaps = Object.entries(values).map(([gap, value]: [string, Decimal | null]) => [
      gap,
      value && plainNumbers.has(gap) ? formats.number(value) : formats.amount(value, currency),
    ]);
    const sum =
      terms.length > writtenOut ? terms.length : terms.map((each) => formats.amount(each, currency)).join(" + ");
    return [
      name,
      texts(terms.length > writtenOut ? "How_sumOfMany" : `How_${how}`, {
        ...(Object.fromEntries(gaps) as Record<string, string>),
        terms: sum,
        places: currency.decimals,
        rounding: texts(rules.rounding === "halfToEven" ? "RoundingMode_Even" : "RoundingMode_Away"),
      }),
      formats.amount(figure, currency),
      ...(isEdited ? [formats.amount(was, currency)] : []),
    ];
  };
  const asked = (): readonly (readonly string[])[] => {
    if (key === null) return [];
    const detail = loaded.detailById.get(key as RowId);
    if (detail)
      return [row(detail.description, explainedDetail(detail, openWorkspace(state).edits.rows.get(detail.id), rules))];
    const { grouping } = totals;
    const within = detailsNow(state, open).filter((each) => groupsOf(each, grouping).includes(key));
    const [first] = within;
    const by = first && grouping[groupsOf(first, grouping).indexOf(key)];
    if (!first || !by) return [];
    const line = by === "line" ? loaded.lines.find(({ id }) => id === first.lineId) : undefined;
    const name = describeGroup(by, groupValue(by, first), line, surroundings);
    return [row(name, explainedGroup(within, totals, key, line?.chargeable ?? null))];
  };
  const invoice = explainedTotals(
    loaded,
    isEdited ? previewTotals(state, open) : recorded,
    isEdited ? totals : null,
    rules,
  );
  return {
    headings: ["Computed_figure", "Computed_how", ...(isEdited ? ["Totals_preview"] : []), "Totals_recorded"].map(
      (name) => texts(name),
    ),
    rows: asked(),
    sums: (Object.keys(invoice) as ExplainedTotal[])
      .filter((name) => isShownTotal(name, invoice[name].figure) || isShownTotal(name, invoice[name].recorded))
      .map((name) => row(texts(name === "remaining" ? "Contract_remaining" : `Totals_${name}`), invoice[name])),
  };
}
