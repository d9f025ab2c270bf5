import { MoneyRules } from "../../shared/calculation/money";
import { oncePer } from "../../shared/core/oncePer";
import { InvoiceTotals } from "../../shared/calculation/invoiceTotals";
import { calculatedTotals, moneyRulesOf } from "../../shared/invoicing/invoiceFigures";
import { DetailValues, HeaderValues } from "../../shared/invoicing/edits/editableField";
import { InvoiceId, RowId } from "../../shared/invoicing/ids";
import { Invoice, LoadedInvoice, noneAbsent } from "../../shared/invoicing/invoice";
import { isEditableStatus } from "../../shared/invoicing/invoiceStatus";
import { conflictsOf, FieldConflict } from "../../shared/invoicing/edits/rowEdit";
import { EditRules } from "../../shared/invoicing/edits/reviewRules";
import { hasEdits, PendingEdits } from "./pendingEdits";
import { EditsState, OpenInvoice, OpenLoad } from "./editsState";
import { emptyWorkspace, Workspace } from "./workspace";

export type LoadedOpen = OpenInvoice & { readonly load: Extract<OpenLoad, { kind: "loaded" }> };

const isLoaded = (open: OpenInvoice | null): open is LoadedOpen => open?.load.kind === "loaded";

/** The open invoice once it is there. */
export function loadedOpen({ open }: Pick<EditsState, "open">): LoadedOpen | null {
  return isLoaded(open) ? open : null;
}

export const workspaceOf = (state: EditsState, id: InvoiceId): Workspace => state.workspaces.get(id) ?? emptyWorkspace;

export function openWorkspace(state: EditsState): Workspace {
  return state.open ? workspaceOf(state, state.open.id) : emptyWorkspace;
}

export const rulesOf = (state: EditsState, invoice: Invoice): MoneyRules =>
  moneyRulesOf(invoice, state.settings.rounding);

/**
 * What may be edited now: nothing while a write is under way, or while an act's outcome is not known, or once the
 * invoice is no draft any more.
 */
export function editRulesOf(state: EditsState): EditRules {
  const { settings, permission } = state;
  const open = loadedOpen(state);
  return {
    ...settings,
    isReadOnly:
      permission.isReadOnly ||
      openWorkspace(state).isLocked ||
      (open !== null && !isEditableStatus(open.load.loaded.invoice.status)),
    lacks: permission.lacks,
    absent: open ? open.load.loaded.absent : noneAbsent,
  };
}

/** A conflict, and whose it is: a line's, or the header's, which is null. */
export type RecordedConflict =
  (FieldConflict<HeaderValues> & { readonly row: null }) | (FieldConflict<DetailValues> & { readonly row: RowId });

/** Every field that no longer stands on what is recorded, the header's first. */
export const conflictsWith = (loaded: LoadedInvoice, edits: PendingEdits): readonly RecordedConflict[] =>
  conflictsIn(loaded)(edits);

/** Looked for once an edit: every act's button asks, at every turn. */
const conflictsIn = oncePer(
  (loaded: LoadedInvoice) => loaded,
  ({ invoice, detailById }) =>
    oncePer(
      (edits: PendingEdits) => edits,
      ({ header, rows }): readonly RecordedConflict[] => [
        ...conflictsOf(header, invoice).map((each) => ({ ...each, row: null })),
        ...[...rows].flatMap(([row, { fields }]) => {
          const detail = detailById.get(row);
          return detail ? conflictsOf(fields, detail).map((each) => ({ ...each, row })) : [];
        }),
      ],
    ),
);

/**
 * Whether the figures shown are a preview: with edits they are, but for an invoice with a row that could not be read,
 * which is in the recorded figures and in no sum of ours.
 */
export function isPreviewed(state: EditsState): boolean {
  const unread = loadedOpen(state)?.load.loaded.unread;
  return unread?.length === 0 && hasEdits(openWorkspace(state).edits);
}

/** The invoice's totals with the pending edits in place: a preview, shown beside the recorded ones. */
export function previewTotals(state: EditsState, open: LoadedOpen): InvoiceTotals {
  return calculatedTotals(open.load.loaded, open.load.totals, rulesOf(state, open.load.loaded.invoice));
}
