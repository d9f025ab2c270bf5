import { isEditableStatus, InvoiceStatus } from "../invoiceStatus";
import { DetailField, HeaderField } from "./editableField";
import { Invoice, LineDetail } from "../invoice";
import { EditRules, Right } from "./reviewRules";

/** Why something may not be edited. Shown as the cell's reason, on hover and to screen readers. */
export type EditRefusal =
  | { readonly kind: "notProjectInvoice" }
  | { readonly kind: "status"; readonly status: InvoiceStatus }
  | { readonly kind: "controlDisabled" }
  | { readonly kind: "noPrivilege"; readonly name: string }
  | { readonly kind: "fixedPrice" }
  | { readonly kind: "productLine" }
  | { readonly kind: "notAllowedHere" }
  | { readonly kind: "noTaxColumn" }
  /** The organisation has no column for it. */
  | { readonly kind: "notHere" }
  | { readonly kind: "notAvailableClass" }
  /** A column of what is recorded elsewhere, or worked out. */
  | { readonly kind: "showsOnly" }
  /** Nothing is edited on a line that is to be taken off. */
  | { readonly kind: "takenOff" };

/**
 * Why nothing on this invoice may be edited; null means that it may. Source: facts 3.2, 3.4.
 *
 * @param right what is to be edited, for the privilege that it takes
 */
export function invoiceRefusal(invoice: Invoice, rules: EditRules, right?: Right): EditRefusal | null {
  if (!invoice.isProjectInvoice) return { kind: "notProjectInvoice" };
  if (!isEditableStatus(invoice.status)) return { kind: "status", status: invoice.status };
  if (rules.isReadOnly) return { kind: "controlDisabled" };
  const name = right && rules.lacks[right];
  return name ? { kind: "noPrivilege", name } : null;
}

const notHere: EditRefusal = { kind: "notHere" };

/** Why this field of the header may not be edited; null means that it may. */
export const headerRefusal = (invoice: Invoice, field: HeaderField, rules: EditRules): EditRefusal | null =>
  invoiceRefusal(invoice, rules, "invoice") ?? (rules.absent.header.includes(field) ? notHere : null);

/**
 * Why this field of this row may not be edited; null means that it may.
 *
 * Source: facts 3.4, the conservative set. Where the vendor's pages conflict the maker decides by a property.
 */
export function cellRefusal(
  invoice: Invoice,
  detail: LineDetail,
  field: DetailField,
  rules: EditRules,
): EditRefusal | null {
  const whole = invoiceRefusal(invoice, rules, detail.origin === "productLine" ? "line" : "detail");
  if (whole) return whole;
  if (detail.origin === "detail" && rules.absent.detail.includes(field)) return notHere;
  if (field === "tax") return taxRefusal(detail, rules);
  if (detail.origin === "productLine") return { kind: "productLine" };
  if (field === "description" || field === "externalDescription") return null;
  if (detail.transactionClass === "milestone" || !detail.isMultiplied) {
    return field === "billingType" && rules.allowMilestoneEdit ? null : { kind: "fixedPrice" };
  }
  if (field === "billingType" && detail.billingType === "notAvailable") return { kind: "notAvailableClass" };
  if (field === "price") return rules.allowPriceEdit ? null : { kind: "notAllowedHere" };
  return null;
}

function taxRefusal(detail: LineDetail, rules: EditRules): EditRefusal | null {
  if (detail.tax === null) return { kind: "noTaxColumn" };
  return rules.allowTaxEdit ? null : { kind: "notAllowedHere" };
}

/** Why this row may not be taken off the invoice; null means that it may. */
export function removalRefusal(invoice: Invoice, detail: LineDetail, rules: EditRules): EditRefusal | null {
  if (detail.origin === "productLine") return invoiceRefusal(invoice, rules) ?? { kind: "productLine" };
  return invoiceRefusal(invoice, rules, "removal");
}
