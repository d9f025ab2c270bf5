import { DetailField, detailKinds, HeaderField, headerKinds } from "../../invoicing/edits/editableField";
import { AbsentFields } from "../../invoicing/invoice";
import { invoiceTable, lineDetailTable } from "../tables";
import { Organisation } from "./organisation";

/**
 * The fields that people edit and whose columns the organisation is known to lack.
 *
 * @param taxColumn the one of line details that a maker has named, if any
 */
export function absentFields({ lacks }: Organisation, taxColumn: string | null): AbsentFields {
  const header = Object.keys(headerKinds) as readonly HeaderField[];
  const detail = Object.keys(detailKinds) as readonly DetailField[];
  return {
    header: header.filter((field) => lacks(invoiceTable.name, invoiceTable.columns[field])),
    detail: detail.filter((field) =>
      lacks(lineDetailTable.name, field === "tax" ? (taxColumn ?? "") : lineDetailTable.columns[field]),
    ),
  };
}
