import { Brand } from "../core/brand";

export type InvoiceId = Brand<string, "InvoiceId">;
export type InvoiceLineId = Brand<string, "InvoiceLineId">;
/** A row of the line grid: an invoice line detail, or a product line, which has no details. */
export type RowId = Brand<string, "RowId">;
export type ContractId = Brand<string, "ContractId">;

/** Ids come with and without braces and in either case from different corners of the platform. */
export function plainId(id: string): string {
  return id.replace(/[{}]/g, "").toLowerCase();
}
