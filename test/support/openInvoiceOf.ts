import { type Acting, notActing } from "../../InvoiceReview/acts/acting";
import { actingOf } from "../../InvoiceReview/acts/actsState";
import type { ReviewState } from "../../InvoiceReview/app/reviewState";
import { workspaceOf as editsOf } from "../../InvoiceReview/edits/selectors";
import { emptyWorkspace as noEdits, type Workspace as Edits } from "../../InvoiceReview/edits/workspace";
import type { InvoiceId } from "../../shared/invoicing/ids";

/** What the user did to an invoice, and what is done with it. */
export type Workspace = Edits & Acting;

export const emptyWorkspace: Workspace = { ...noEdits, ...notActing };

export const workspaceOf = (state: ReviewState, id: InvoiceId): Workspace => ({
  ...editsOf(state, id),
  ...actingOf(state, id),
});

export const openWorkspace = (state: ReviewState): Workspace =>
  state.open ? workspaceOf(state, state.open.id) : emptyWorkspace;
