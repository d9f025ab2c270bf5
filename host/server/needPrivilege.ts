import { ApiError } from "./apiError";
import type { Table } from "./metadata/table";
import type { HostUser, Privilege } from "./users";

/**
 * Invoice Product has no privileges of its own: what is done to its rows takes the same privilege on their invoice. Source:
 * "There are no specific privileges for the InvoiceDetail entity" (InvoiceDetail entity privileges); that deleting one takes
 * Delete on the invoice, and not Write, is an inference.
 */
const parents: Readonly<Record<string, string>> = { invoicedetail: "invoice" };

/** A privilege on a table by the name that roles and refusals have for it: `prvWriteinvoice`. */
export const privilegeName = (privilege: Privilege, { logicalName }: Pick<Table, "logicalName">): string =>
  `prv${privilege}${parents[logicalName] ?? logicalName}`;

/** Refuses a user who lacks a privilege on a table (facts 5.4, PrivilegeDenied). */
export function needPrivilege(user: HostUser, privilege: Privilege, table: Pick<Table, "logicalName">): void {
  const name = privilegeName(privilege, table);
  if (user.privileges.includes(privilege) && !user.lacks?.includes(name)) return;
  const message = `Principal user (Id=${user.id}) is missing ${name} privilege.`;
  throw new ApiError(403, "0x80040220", message);
}

/**
 * Refuses to describe anything to a user who may read nothing at all. Everybody else reads definitions: the role Basic User
 * has prvReadEntity and the like (Web API page "Query schema definitions"; which roles lack it is an inference).
 */
export function needMetadata(user: HostUser): void {
  if (!user.privileges.includes("Read")) needPrivilege(user, "Read", { logicalName: "entity" });
}

/**
 * Refuses to set a column that a column security profile keeps from the user. Source: Web service error codes,
 * AttributePermissionUpdateIsMissingDuringUpdate, which the Web API answers with 403.
 */
export function needColumns(user: HostUser, table: Table, columns: readonly string[]): void {
  const kept = columns.find((column) => user.unwritable?.includes(`${table.logicalName}.${column}`));
  if (kept === undefined) return;
  const message = `Caller user with Id ${user.id} does not have update permissions to the '${kept}' secured attribute.`;
  throw new ApiError(403, "0x8004f507", message);
}
