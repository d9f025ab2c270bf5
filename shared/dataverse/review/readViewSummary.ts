import { beforeTax } from "../../calculation/beforeTax";
import { each } from "../../core/each";
import { err, ok } from "../../core/result";
import { Chip, chips } from "../../invoicing/finding/chips";
import { AskedView, ChipFigures, inOrder, ViewSummary } from "../../invoicing/finding/viewSummary";
import { plainId } from "../../invoicing/ids";
import { Answer } from "../../procedures/review/reviewPort";
import { invoiceTable, ownViewTable, viewTable } from "../tables";
import { ReadApi, readRows } from "../wire/readRows";
import { amountOrZero, optionOf, requiredText, textOf, WireRow } from "../wire/row";
import { DataSetFilter } from "./chipFilters";
import { selectedOf } from "./queries";
import { UnknownCondition } from "./fetchFilter";
import { answered, summaryFetch } from "./summaryFetch";

/** Reads the figures over whole views; each view's query once. */
export function viewSummaries(reads: ReadApi): (view: AskedView) => Answer<ViewSummary> {
  const queries = new Map<string, string>();

  async function queryOf(id: string): Answer<string> {
    const known = queries.get(id);
    if (known !== undefined) return ok(known);
    for (const table of [viewTable, ownViewTable]) {
      const options = `?${selectedOf(table)}&$filter=${table.id} eq ${id}`;
      const read = await readRows(reads, { table: table.name, options }, (row) =>
        requiredText(row, table.columns.fetchXml),
      );
      if (!read.ok) return read;
      const [xml] = read.value;
      if (xml === undefined) continue;
      queries.set(id, xml);
      return ok(xml);
    }
    return err({ kind: "gone" });
  }

  return async ({ id, filter, today }) => {
    const query = id === null ? err({ kind: "gone" } as const) : await queryOf(plainId(id));
    if (!query.ok) return query;
    const xml = fetchOf(query.value, filter as DataSetFilter | null, today);
    if (xml === null) return err({ kind: "gone" });
    const options = `?fetchXml=${encodeURIComponent(xml)}`;
    const read = await readRows(reads, { table: invoiceTable.name, options }, groupFromRow);
    if (!read.ok) return read;
    const groups = read.value;
    const sum = (of: (group: Group) => number): number => groups.reduce((so, group) => so + of(group), 0);
    return ok({
      rows: sum(({ rows }) => rows),
      projectRows: sum(({ projectRows }) => projectRows),
      figures: each(chips, (chip) => figuresOf(groups, chip)),
    });
  };
}

/** null where the view, or what narrows it, cannot be asked for in other words. */
function fetchOf(...asked: Parameters<typeof summaryFetch>): string | null {
  try {
    return summaryFetch(...asked);
  } catch (thrown) {
    if (thrown instanceof UnknownCondition) return null;
    throw thrown;
  }
}

type Group = ReturnType<typeof groupFromRow>;

function groupFromRow(row: WireRow) {
  const [code, decimals] = [textOf(row, answered.code), optionOf(row, answered.decimals)];
  return {
    currency: code === "" || decimals === null ? null : { code, decimals },
    rows: optionOf(row, answered.rows) ?? 0,
    projectRows: optionOf(row, answered.projectRows) ?? 0,
    within: each(chips, (chip) => ({
      count: optionOf(row, answered.count(chip)) ?? 0,
      amount: beforeTax(amountOrZero(row, answered.total(chip)), amountOrZero(row, answered.tax(chip))),
    })),
  };
}

/** One sum a currency: the service has added them up. */
function figuresOf(groups: readonly Group[], chip: Chip): ChipFigures {
  const sums = groups.flatMap(({ currency, within }) =>
    currency && within[chip].count > 0 ? [{ currency, ...within[chip] }] : [],
  );
  return { count: groups.reduce((sum, { within }) => sum + within[chip].count, 0), sums: inOrder(sums) };
}
