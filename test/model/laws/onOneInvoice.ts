import type { Law } from "../witness";

/** A transaction is on at most one invoice: on two the customer would pay it twice. */
export const onOneInvoice: Law = ({ after }) => {
  const first = new Map<string, string>();
  return [...after.rows.values()].flatMap(({ id, source }) => {
    if (source === null) return [];
    const other = first.get(source);
    first.set(source, id);
    return other === undefined ? [] : [`The transaction ${source} stands on two rows, ${other} and ${id}`];
  });
};
