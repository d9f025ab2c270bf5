import { InvoiceId } from "../../shared/invoicing/ids";
import { idsInView, ListState } from "./listState";

/** Towards the end of the list, or its beginning. */
export type Step = 1 | -1;

/** The open invoice's neighbour in the list; the page that it stands on, where that is another; null at the list's end. */
export type Neighbour =
  { readonly kind: "invoice"; readonly id: InvoiceId } | { readonly kind: "nextPage" | "previousPage" } | null;

/**
 * What comes before or after the open invoice. One that has left the list since, as it was sent, has left its place to
 * the one behind it.
 */
export function neighbourOf({ view, place }: ListState, open: InvoiceId | undefined, step: Step): Neighbour {
  if (!view || open === undefined) return null;
  const ids = idsInView(view);
  const at = ids.indexOf(open);
  const next = at < 0 && step > 0 ? place : (at < 0 ? place : at) + step;
  const id = ids[next];
  if (id !== undefined) return { kind: "invoice", id };
  if (next < 0) return view.hasPreviousPage ? { kind: "previousPage" } : null;
  return view.hasNextPage ? { kind: "nextPage" } : null;
}
