import { isPosted, type Stored } from "../stored";
import type { Law } from "../witness";

/**
 * What is confirmed never changes: the customer has it. Its header, its rows and its lines stay to the last unit; only
 * that it was paid may come.
 */
export const confirmedStands: Law = ({ before, after }) =>
  [...before.invoices.values()].filter(isPosted).flatMap(({ id, number }) => {
    const [was, is] = [written(before, id), written(after, id)];
    return was === is ? [] : [`What is confirmed changed: ${number} was ${was} and is ${is}`];
  });

function written({ invoices, rows, lines }: Stored, id: string): string {
  const invoice = invoices.get(id);
  if (!invoice) return "gone";
  const { total, tax, fields } = invoice;
  const own = [...rows.values()].filter((row) => row.invoice === id).map((row) => [row.id, row.amount, row.fields]);
  const sums = [...lines].filter(([, sum]) => sum.startsWith(id));
  return JSON.stringify([isPosted(invoice), total, tax, fields, own, sums]);
}
