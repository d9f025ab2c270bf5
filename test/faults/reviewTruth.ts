import type { ReviewEvent } from "../../InvoiceReview/app/reviewEvent";
import type { ReviewState } from "../../InvoiceReview/app/reviewState";
import type { KeptEdits } from "../../InvoiceReview/edits/keptEdits";
import type { PendingEdits } from "../../InvoiceReview/edits/pendingEdits";
import { isRefusal, type InvoicingError } from "../../shared/invoicing/invoicingError";
import type { InvoiceId, RowId } from "../../shared/invoicing/ids";
import type { Database } from "./database";
import { openWorkspace } from "../support/openInvoiceOf";
import type { FieldValue } from "../../shared/invoicing/edits/editableField";
import { fieldText } from "../support/fieldValue";

interface Seen {
  readonly state: ReviewState;
  /** Everything that the user did. */
  readonly made: readonly ReviewEvent[];
  readonly database: Database;
  readonly effects: readonly string[];
  readonly listed: readonly InvoiceId[];
}

type Edit = Extract<ReviewEvent, { type: "fieldEdited" }> | { readonly type: "rowRemoved"; readonly row: RowId };

const editOf = (event: ReviewEvent): readonly Edit[] => {
  if (event.type === "fieldEdited") return [event];
  return event.type === "rowRemoved" ? [{ type: "rowRemoved", row: event.row }] : [];
};

/** Option values of the platform's own, written down here again. */
const statusOf: ReadonlyMap<unknown, string> = new Map([
  [192350000, "draft"],
  [192350001, "inReview"],
  [192350002, "confirmed"],
]);
const paidStateCode = 2;

/** Laws that the screen breaks: what it says, held against what is recorded and what took effect. */
export function reviewFalsehoods(seen: Seen): readonly string[] {
  const { state, database, listed } = seen;
  if (state.placement.kind === "list" && state.open === null) return listFalsehoods(state, database, listed);
  const id = state.open?.id;
  const ofAlone = id ? aloneFalsehoods(seen, id) : [];
  const invoice = database.invoice.find((row) => row["invoiceid"] === id);
  if (!id || !invoice) return ofAlone;
  const isPaid = invoice["statecode"] === paidStateCode;
  const status = isPaid ? "paid" : (statusOf.get(invoice["msdyn_projectinvoicestatus"]) ?? "unknown");
  return [...ofAlone, ...editFalsehoods(seen, id), ...actFalsehoods(seen, status), ...standing(state)];
}

/** Nothing is under way any more, so nothing may look as if it were. */
function standing(state: ReviewState): readonly string[] {
  const broken: string[] = [];
  if (openWorkspace(state).action.kind === "running") broken.push("runsForEver");
  if (state.open?.load.kind === "loading") broken.push("loadsForEver");
  return broken;
}

/** An edit is pending, kept to be copied, or recorded: nothing between. What is called refused is not there, what is called saved is. */
function editFalsehoods({ state, made, database }: Seen, id: InvoiceId): readonly string[] {
  const { edits, kept, refused, notice } = openWorkspace(state);
  const broken: string[] = [];
  const each = lastOfEach(made.flatMap(editOf));
  for (const edit of each) {
    const isThere = isRecorded(edit, database, id);
    const place = edit.row ?? "header";
    if (!isThere && !isPending(edit, edits) && !isKept(edit, kept)) broken.push(`editLost ${edit.type}`);
    const error = refused.get(place);
    if (isThere && error && isCertain(error) && isAlone(edit, each)) broken.push(`refusedButThere ${edit.type}`);
  }
  if (notice?.kind === "saved" && notice.count === 0) broken.push("savedNothing");
  if (notice?.kind === "someRefused" && notice.refused === 0) broken.push("refusedNothing");
  return broken;
}

const keyOf = (edit: Edit): string => `${edit.row ?? "header"} ${edit.type === "rowRemoved" ? "" : edit.field}`;

const lastOfEach = (edits: readonly Edit[]): readonly Edit[] => [
  ...new Map(edits.map((edit) => [keyOf(edit), edit])).values(),
];

/** A row's refusal speaks of all its fields. */
const isAlone = (edit: Edit, all: readonly Edit[]): boolean =>
  edit.row !== null && all.filter(({ row }) => row === edit.row).length === 1;

/** Says for certain that nothing was written; a conflict says that somebody else wrote, which may have been we. */
const isCertain = (error: InvoicingError): boolean => isRefusal(error) && error.kind !== "conflict";

function isPending(edit: Edit, { rows, header }: PendingEdits): boolean {
  if (edit.row === null) return isWanted(header, edit);
  const pending = rows.get(edit.row);
  if (edit.type === "rowRemoved") return pending?.isRemoved === true;
  return isWanted(pending?.fields, edit);
}

type FieldsOf = Readonly<Record<string, { readonly value: FieldValue } | undefined>>;

function isWanted(fields: FieldsOf | undefined, edit: Extract<Edit, { type: "fieldEdited" }>): boolean {
  const found = fields?.[edit.field];
  return found !== undefined && fieldText(found.value) === fieldText(edit.value);
}

function isKept(edit: Edit, kept: KeptEdits): boolean {
  const found = kept.get(edit.row ?? "header");
  return edit.type === "rowRemoved" ? found?.isRemoved === true : isWanted(found?.fields, edit);
}

const headerColumns: Readonly<Partial<Record<string, string>>> = { name: "name", description: "description" };

function isRecorded(edit: Edit, database: Database, id: InvoiceId): boolean {
  if (edit.row === null) {
    const invoice = database.invoice.find((row) => row["invoiceid"] === id);
    return invoice?.[headerColumns[edit.field] ?? ""] === edit.value;
  }
  const row = database.msdyn_invoicelinetransaction.find((each) => each["msdyn_invoicelinetransactionid"] === edit.row);
  if (edit.type === "rowRemoved") return row === undefined;
  if (edit.field === "description") return row?.["msdyn_description"] === edit.value;
  return row?.["msdyn_quantity"] === Number(edit.value) * 100;
}

/** What is said of an act is so, and what is called recorded is. */
function actFalsehoods({ state, effects }: Seen, status: string): readonly string[] {
  const { action, notice, result } = openWorkspace(state);
  const broken: string[] = [];
  const isSent = status === "confirmed" || status === "paid";
  if (notice?.kind === "confirmed" && !isSent) broken.push("saysSent");
  if ((notice?.kind === "paid" || notice?.kind === "alreadyPaid") && status !== "paid") broken.push("saysPaid");
  if ((notice?.kind === "inReview" || notice?.kind === "draft") && status !== notice.kind) broken.push("saysInReview");
  if (notice?.kind === "failed" && isCertain(notice.error)) {
    if (notice.action === "putInReview" && status === "inReview") broken.push("saysNotInReview");
    if (notice.action === "backToDraft" && status === "draft") broken.push("saysInReviewStill");
    if (notice.action === "send" && isSent) broken.push("saysNotSent");
    if (notice.action === "markPaid" && status === "paid") broken.push("saysNotPaid");
  }
  if (result?.isRecalculated && !effects.includes("msdyn_InvoiceRecalculate")) broken.push("saysRecalculated");
  const shown = state.open?.load.kind === "loaded" ? state.open.load.loaded.invoice.status : status;
  const isOpen = action.kind === "notKnown" || notice?.kind === "failed";
  if (shown !== status && !isOpen) broken.push(`shows ${shown} of what is ${status}`);
  return broken;
}

const readyOption = 192350004;

/** What is said of pending lines, a correction and the end of a draft is so. */
function aloneFalsehoods({ state, database, effects }: Seen, id: InvoiceId): readonly string[] {
  const { notice } = openWorkspace(state);
  const broken: string[] = [];
  const isThere = database.invoice.some((row) => row["invoiceid"] === id);
  const rows = database.msdyn_invoicelinetransaction.filter((row) => row["msdyn_invoice"] === id);
  const corrections = database.invoice
    .filter((row) => row["msdyn_hascorrections"] === 1)
    .map((row) => row["invoiceid"]);
  if (notice?.kind === "discarded") {
    if (isThere) broken.push("saysDiscarded");
    const back = notice.told.filter(({ kind }) => kind === "readyToInvoice").length;
    const ready = database.msdyn_actual.filter((row) => row["msdyn_billingstatus"] === readyOption).length;
    if (back > ready) broken.push("saysBackInBacklog");
  }
  if (notice?.kind === "corrected" && [...corrections].sort().join() !== [...notice.drafts].sort().join())
    broken.push("saysCorrected");
  if (notice?.kind === "linesAdded") {
    const names = rows.map((row) => row["msdyn_description"]);
    for (const { kind, name } of notice.told)
      if ((kind !== "notAdded") !== names.includes(name)) broken.push(`says ${kind}`);
  }
  if (notice?.kind === "failed" && isCertain(notice.error)) {
    if (notice.action === "discard" && !isThere) broken.push("saysNotDiscarded");
    if (notice.action === "correct" && effects.includes("msdyn_CorrectInvoice")) broken.push("saysNotCorrected");
    if (notice.action === "addLines" && effects.includes("msdyn_AddInvoiceLineDetails")) broken.push("saysNotAdded");
  }
  return broken;
}

/** A list shows facts of every invoice, or why it has none. */
function listFalsehoods({ list }: ReviewState, database: Database, listed: readonly InvoiceId[]): readonly string[] {
  if (list.factsError) return [];
  const known = listed.filter((id) => list.facts.has(id) || list.unread.has(id));
  const broken = known.length < listed.length ? ["listIsBlank"] : [];
  for (const [id, { invoice }] of list.facts) {
    const row = database.invoice.find((each) => each["invoiceid"] === id);
    if (row && row["name"] !== invoice.name) broken.push("listIsOld");
  }
  return broken;
}
