import { attentionOf } from "../../shared/invoicing/invoiceFacts";
import { InvoiceStatus } from "../../shared/invoicing/invoiceStatus";
import { InvoiceId } from "../../shared/invoicing/ids";
import { ViewRow } from "../../shared/procedures/review/listView";
import { OwnColumn } from "../list/finding";
import { listedRow } from "../list/listedRow";
import { ListRoomState } from "../list/listEvent";

/** In the order of an invoice's life; what has none stands last. */
const rankOf: Readonly<Record<InvoiceStatus, number>> = { draft: 0, inReview: 1, confirmed: 2, paid: 3, unknown: 4 };

/**
 * The list with those of the loaded rows that are to be shown, in the order that they are to have: what the platform
 * knows nothing of is done here, to what is loaded. What is not shown is not selected. Where sales invoices are left out,
 * new rows wait until it is known which kind they are, so that none moves under the hand: the list is loading until then,
 * with what it showed before.
 *
 * @param before the state before the turn; where nothing has changed that tells, everything stays
 */
export function withShownRows<State extends ListRoomState>(state: State, before: State): State {
  const { list, settings } = state;
  const { all, facts, openLines, factsError } = list;
  const isSameFacts = facts === before.list.facts && openLines === before.list.openLines;
  const { kind, sorted } = state.finding;
  if (
    !all ||
    (isSameFacts &&
      all === before.list.all &&
      factsError === before.list.factsError &&
      kind === before.finding.kind &&
      sorted === before.finding.sorted)
  )
    return state;
  const kinds = isSameFacts
    ? state.finding.kinds
    : new Map([...facts.keys()].map((id) => [id, kindsOf(state, id)] as const));
  const of = ({ id }: ViewRow): readonly string[] => kinds.get(id as InvoiceId) ?? [];
  const invoiceOf = ({ id }: ViewRow) => facts.get(id as InvoiceId)?.invoice;
  const rows = all.rows.filter(
    (row) =>
      (kind === null || of(row).includes(kind)) &&
      !(settings.projectInvoicesOnly && invoiceOf(row)?.isProjectInvoice === false),
  );
  const rank: Readonly<Record<OwnColumn, (row: ViewRow) => string | number>> = {
    status: (row) => rankOf[invoiceOf(row)?.status ?? "unknown"],
    attention: (row) => of(row).join() || "~",
  };
  if (sorted) {
    const [by, way] = [rank[sorted.by], sorted.isReverse ? -1 : 1];
    rows.sort((a, b) => (by(a) < by(b) ? -way : by(a) > by(b) ? way : 0));
  }
  const here = new Set<string>(rows.map(({ id }) => id));
  const selected = [...list.selected].filter((id) => here.has(id));
  const isKnown = ({ id }: ViewRow): boolean => facts.has(id as InvoiceId) || list.unread.has(id as InvoiceId);
  const isWaiting = settings.projectInvoicesOnly && list.isReading && !factsError && !all.rows.every(isKnown);
  const shown = isWaiting ? (before.list.view?.rows ?? []) : rows;
  return {
    ...state,
    finding: { ...state.finding, kinds },
    list: {
      ...list,
      view: { ...all, rows: shown, isLoading: all.isLoading || isWaiting },
      selected: selected.length < list.selected.size ? new Set(selected) : list.selected,
    },
  };
}

function kindsOf(state: ListRoomState, id: InvoiceId): readonly string[] {
  const { facts, today, openLines, rounding, standing } = listedRow(state, id);
  return facts ? attentionOf(facts, today, openLines, rounding, standing).map((each) => each.kind) : [];
}
