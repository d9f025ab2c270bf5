import { LoadedInvoice } from "../../shared/invoicing/invoice";
import { RowWrite } from "../../shared/procedures/review/reviewPort";
import { hasHeaderEdits, PendingEdits } from "./pendingEdits";

/** What the pending edits ask to be written: only changed columns of changed rows, each under its version, header first. */
export function writesOf({ invoice, detailById }: LoadedInvoice, edits: PendingEdits): readonly RowWrite[] {
  const header = { kind: "header" as const, version: invoice.version, fields: edits.header };
  return [
    ...(hasHeaderEdits(edits) ? [header] : []),
    ...[...edits.rows].flatMap(([row, { fields, isRemoved }]): RowWrite[] => {
      const detail = detailById.get(row);
      if (!detail) return [];
      const { version, origin } = detail;
      return [isRemoved ? { kind: "removal", row, version } : { kind: origin, row, version, fields }];
    }),
  ];
}
