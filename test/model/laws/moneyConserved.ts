import { isOpen, isPosted, type Stored, type StoredSource } from "../stored";
import type { Law } from "../witness";

type Place = "backlog" | "draft" | "posted";

/**
 * What was for sale is for sale still, or on a draft, or posted: nowhere else, and nowhere twice. So the money in the
 * three together is what it was at the start, whoever failed half way.
 */
export const moneyConserved: Law = ({ start, after }) => {
  const rows = placesOf(after);
  const problems: string[] = [];
  for (const source of start.sources.values()) {
    if (source.status === "other") continue;
    const now = after.sources.get(source.id);
    const [stands, ...more] = rows.get(source.id) ?? [];
    if (!now || more.length > 0 || placeBy(now) !== (stands ?? "backlog")) {
      problems.push(`${source.id} is ${now?.status ?? "gone"} and stands on: ${stands ?? "nothing"} ${more.join(" ")}`);
    }
  }
  const [was, is] = [moneyIn(start, start), moneyIn(start, after)];
  if (was !== is) problems.push(`Backlog, drafts and posted come to ${is} and came to ${was}`);
  return problems;
};

const placeBy = ({ status }: StoredSource): Place | null =>
  status === "ready" ? "backlog" : status === "onInvoice" ? "draft" : status === "posted" ? "posted" : null;

/** Where the rows of each source stand. */
function placesOf({ rows, invoices }: Stored): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  for (const { source, invoice } of rows.values()) {
    const on = invoices.get(invoice);
    if (source === null || !on) continue;
    const place: readonly Place[] = isOpen(on) ? ["draft"] : isPosted(on) ? ["posted"] : [];
    places.set(source, [...(places.get(source) ?? []), ...place]);
  }
  return places;
}

/** Of what was for sale at the start, all that is somewhere now. */
function moneyIn(start: Stored, { sources }: Stored): number {
  let sum = 0;
  for (const { id, status } of start.sources.values()) {
    const now = sources.get(id);
    if (status !== "other" && now && placeBy(now) !== null) sum += now.amount;
  }
  return sum;
}
