import { DetailField, fieldKinds, HeaderField } from "../../invoicing/edits/editableField";
import { AbsentFields } from "../../invoicing/invoice";
import { invoiceTable, lineDetailTable } from "../tables";
import { Organisation } from "./organisation";

/**
 * The fields that people edit and whose columns the organisation is known to lack.
 *
 * @param taxColumn the one of line details that a maker has named, if any
 */
export function absentFields({ lacks }: Organisation, taxColumn: string | null): AbsentFields {
  const columns: Readonly<Record<string, string>> = lineDetailTable.columns;
  const header: Readonly<Record<string, string>> = invoiceTable.columns;
  const fields = Object.keys(fieldKinds);
  return {
    header: fields.filter((field) => lacks(invoiceTable.name, header[field] ?? "")) as HeaderField[],
    detail: fields.filter((field) =>
      lacks(lineDetailTable.name, field === "tax" ? (taxColumn ?? "") : (columns[field] ?? "")),
    ) as DetailField[],
  };
}
