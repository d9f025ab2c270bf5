import fc from "fast-check";
import type { DetailField, HeaderField } from "../../shared/invoicing/edits/editableField";
import type { InvoiceId, RowId } from "../../shared/invoicing/ids";
import { actNames } from "../../InvoiceReview/acts/acts";
import type { ReviewEvent } from "../../InvoiceReview/app/reviewEvent";
import { amountText } from "./anyAmount";
import type { Decimal } from "../../shared/calculation/money";
import { fieldEdited, fieldValue } from "./fieldValue";

/** The invoices of the walk: one that is read, and one that never answers. */
export const walkInvoice = "invoice-1" as InvoiceId;
export const otherInvoice = "invoice-2" as InvoiceId;
export const walkRows = ["row-1", "row-2", "row-3", "row-4"] as RowId[];

const row = fc.constantFrom(...walkRows, "row-nowhere" as RowId);
const number = fc.oneof(
  fc.constantFrom("8", "6", "7", "200"),
  amountText(3, 2).map((text) => String(Number(text))),
);
const take = fc.constantFrom("mine" as const, "theirs" as const);
const headerField = fc.constantFrom<HeaderField>("name", "dueDate", "billToCity");
const text = fc.constantFrom("", "a", "b");

/** Many rows at once, the same one several times among them. */
const anyGesture: fc.Arbitrary<ReviewEvent> = fc
  .array(
    fc.oneof(
      fc
        .tuple(row, fc.constantFrom("quantity" as const, "tax" as const), number)
        .map(([of, field, value]) => ({ row: of, field, value: fieldValue(field, value) as Decimal })),
      fc.tuple(row, fc.boolean()).map(([of, isRemoved]) => ({ row: of, isRemoved })),
    ),
    { maxLength: 8 },
  )
  .map((rows): ReviewEvent => ({ type: "rowsEdited", rows }));

const anyEdit: fc.Arbitrary<ReviewEvent> = fc.oneof(
  fc
    .tuple(row, fc.constantFrom<DetailField>("quantity", "price", "tax"), number)
    .map(([of, field, value]) => fieldEdited(of, field, value)),
  fc
    .tuple(row, fc.constantFrom("chargeable" as const, "complimentary" as const))
    .map(([of, value]): ReviewEvent => ({ type: "fieldEdited", row: of, field: "billingType", value })),
  fc
    .tuple(row, text)
    .map(([of, value]): ReviewEvent => ({ type: "fieldEdited", row: of, field: "description", value })),
  fc
    .tuple(row, fc.constantFrom("rowRemoved" as const, "rowRestored" as const))
    .map(([of, type]): ReviewEvent => ({ type, row: of })),
  anyGesture,
  fc.tuple(headerField, text).map(([field, value]) => fieldEdited(null, field, value)),
  fc
    .tuple(row, fc.constantFrom<DetailField>("quantity", "price", "description"), take)
    .map(([of, field, taken]): ReviewEvent => ({ type: "conflictSettled", row: of, field, take: taken })),
  fc
    .tuple(headerField, take)
    .map(([field, taken]): ReviewEvent => ({ type: "conflictSettled", row: null, field, take: taken })),
  fc.constantFrom<ReviewEvent>({ type: "undoPressed" }, { type: "undoPressed" }, { type: "redoPressed" }),
);

const anyPress: fc.Arbitrary<ReviewEvent> = fc.constantFrom<ReviewEvent>(
  { type: "savePressed" },
  { type: "saveStopped" },
  ...actNames.map((action) => ({ type: "actionPressed", action }) as const),
  { type: "actionAgreed" },
  { type: "actionAgreed" },
  { type: "dialogDismissed" },
  { type: "lookAgainPressed" },
  { type: "allowAgainPressed" },
  { type: "resultClosed" },
  { type: "noticeClosed" },
);

const anyMove: fc.Arbitrary<ReviewEvent> = fc.constantFrom<ReviewEvent>(
  { type: "readingTold", id: walkInvoice, reading: { done: 5000, of: null } },
  { type: "opened", id: walkInvoice },
  { type: "opened", id: walkInvoice },
  { type: "opened", id: otherInvoice },
  { type: "closed" },
  { type: "rereadPressed" },
  { type: "filterChosen", filter: "changed" },
  { type: "groupToggled", group: "line line-1 " },
  { type: "linesGrouped", grouping: ["resource"] },
  { type: "linesSorted", sorted: { by: "quantity", isReverse: true } },
  { type: "linesFiltered", column: "description", text: "a" },
  { type: "findToggled", isFinding: true },
  { type: "permissionRead", permission: { isReadOnly: true } },
  { type: "permissionRead", permission: { isReadOnly: false } },
  { type: "permissionRead", permission: { isReadOnly: false } },
  {
    type: "permissionRead",
    permission: { lacks: { invoice: "prvWriteinvoice", detail: "prvWriteline", removal: "prvDeleteline" } },
  },
  { type: "permissionRead", permission: { lacks: {} } },
  { type: "openInFormPressed" },
  { type: "sourceOpened", row: walkRows[0] as RowId },
  { type: "rowLookedAt", row: walkRows[0] as RowId },
  { type: "placed", placement: { kind: "form" }, invoice: walkInvoice },
);

/** What somebody else does to the invoice on the platform between two turns. */
export type Meddling =
  | { readonly kind: "rowChanged"; readonly row: RowId; readonly quantity: string }
  | { readonly kind: "rowDeleted" | "rowSpoiled" | "rowMended"; readonly row: RowId }
  | { readonly kind: "headerChanged"; readonly name: string };

const anyMeddling: fc.Arbitrary<Meddling> = fc.oneof(
  fc.record({ kind: fc.constant("rowChanged" as const), row: fc.constantFrom(...walkRows), quantity: number }),
  fc.record({
    kind: fc.constantFrom("rowDeleted" as const, "rowSpoiled" as const, "rowMended" as const),
    row: fc.constantFrom(...walkRows),
  }),
  fc.record({ kind: fc.constant("headerChanged" as const), name: text }),
);

/** One turn of the walk: the user does something, an effect under way ends, or somebody else changes the invoice. */
export type ReviewTurn =
  | { readonly kind: "event"; readonly event: ReviewEvent }
  /** `luck` decides how it ends: 0 well, the others as badly as can be. */
  | { readonly kind: "reply"; readonly which: number; readonly luck: number }
  | { readonly kind: "meddling"; readonly meddling: Meddling };

export const anyReviewTurn: fc.Arbitrary<ReviewTurn> = fc.oneof(
  { weight: 6, arbitrary: anyEdit.map((event): ReviewTurn => ({ kind: "event", event })) },
  { weight: 4, arbitrary: anyPress.map((event): ReviewTurn => ({ kind: "event", event })) },
  { weight: 2, arbitrary: anyMove.map((event): ReviewTurn => ({ kind: "event", event })) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("reply" as const),
      which: fc.nat(5),
      luck: fc.constantFrom(0, 0, 0, 1, 2, 3),
    }),
  },
  { weight: 1, arbitrary: anyMeddling.map((meddling): ReviewTurn => ({ kind: "meddling", meddling })) },
);
