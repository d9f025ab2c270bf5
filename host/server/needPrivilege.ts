import { ApiError } from "./apiError";
import type { Table } from "./metadata/table";
import type { HostUser, Privilege } from "./users";

/** Refuses a user who lacks a privilege on a table (facts 5.4, PrivilegeDenied). */
export function needPrivilege(user: HostUser, privilege: Privilege, table: Table): void {
  const name = `prv${privilege}${table.logicalName}`;
  if (user.privileges.includes(privilege) && !user.lacks?.includes(name)) return;
  const message = `Principal user (Id=${user.id}) is missing ${name} privilege.`;
  throw new ApiError(403, "0x80040220", message);
}
