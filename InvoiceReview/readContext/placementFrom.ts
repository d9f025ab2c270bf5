import { logicalName } from "../../shared/dataverse/columns";
import { invoiceLineTable, invoiceTable, lineDetailTable } from "../../shared/dataverse/tables";
import { InvoiceId, plainId } from "../../shared/invoicing/ids";
import { FormRecord } from "../../shared/platform/undocumentedHost";
import { Placement } from "../list/listEvent";

type DataSet = ComponentFramework.PropertyTypes.DataSet;

export interface Placed {
  readonly placement: Placement;
  readonly invoice: InvoiceId | null;
}

/** The look-up from a line's table to its invoice. */
const invoiceLookups: Readonly<Record<string, string>> = {
  [lineDetailTable.name]: lineDetailTable.columns.invoice,
  [invoiceLineTable.name]: invoiceLineTable.columns.invoice,
};

/**
 * Which of the two placements this is, told by the data set's table. On lines the invoice comes from the form, else
 * from the first row's look-up, else the screen says how to place the control.
 */
export function placementFrom(dataSet: DataSet, form: FormRecord | null): Placed {
  // a canvas app's data set has no table: there the control says where it belongs
  const table = typeof dataSet.getTargetEntityType === "function" ? dataSet.getTargetEntityType() : "";
  if (table === invoiceTable.name) return { placement: { kind: "list" }, invoice: null };
  const lookup = invoiceLookups[table];
  if (!lookup) return { placement: { kind: "unsupportedTable", table }, invoice: null };
  const invoice = (form?.table === invoiceTable.name ? form.id : null) ?? firstLookup(dataSet, logicalName(lookup));
  if (invoice !== null) return { placement: { kind: "form" }, invoice: plainId(invoice) as InvoiceId };
  return { placement: dataSet.loading ? { kind: "unknown" } : { kind: "noInvoice" }, invoice: null };
}

/** Look-up values come as `{ id: { guid } }` or as `{ id }`, by host (facts/pcf.md 5). */
function firstLookup(dataSet: DataSet, column: string): string | null {
  const value: unknown = dataSet.records[dataSet.sortedRecordIds[0] ?? ""]?.getValue(column);
  const [reference] = [value].flat() as readonly ({ readonly id?: { readonly guid?: unknown } | null } | null)[];
  const id: unknown = reference?.id?.guid ?? reference?.id;
  return (typeof id === "string" && id) || null;
}
