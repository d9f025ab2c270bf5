import { createHash } from "node:crypto";
import { ApiError } from "../apiError";
import { jsonText, type HostAnswer } from "../http/hostAnswer";
import type { Table } from "../metadata/table";
import { tables } from "../metadata/tables";
import { privilegeName } from "../needPrivilege";
import { everything } from "../users";
import type { Call } from "../wire/call";

interface TablePrivilege {
  readonly Name: string;
  readonly PrivilegeId: string;
  readonly PrivilegeType: string;
}

/** Invoice Product goes by its invoice's ("There are no specific privileges for the InvoiceDetail entity"). */
const withoutOwn: readonly string[] = ["invoicedetail"];

/** `Privileges` of a table's definition (Web API, SecurityPrivilegeMetadata). */
export const privilegesOf = (table: Pick<Table, "logicalName">): readonly TablePrivilege[] =>
  withoutOwn.includes(table.logicalName)
    ? []
    : everything.map((type) => {
        const name = privilegeName(type, table);
        return { Name: name, PrivilegeId: idOf(name), PrivilegeType: type };
      });

/**
 * The function `RetrieveUserPrivileges` of a user, who may ask of himself. What it answers is RolePrivilege (Web API
 * complex types); here every privilege reaches the whole organisation.
 */
export function readUserPrivileges(id: string, { user, base }: Call): HostAnswer {
  if (id !== user.id)
    throw new ApiError(403, "0x80040220", `Principal user (Id=${user.id}) may not ask this of others.`);
  const own = tables.flatMap(privilegesOf).filter(({ Name, PrivilegeType }) => {
    return user.privileges.some((each) => each === PrivilegeType) && !user.lacks?.includes(Name);
  });
  const context = `${base}/$metadata#Microsoft.Dynamics.CRM.RetrieveUserPrivilegesResponse`;
  const RolePrivileges = own.map(({ PrivilegeId }) => ({ Depth: "Global", PrivilegeId }));
  return jsonText(200, JSON.stringify({ "@odata.context": context, RolePrivileges }), { "odata-version": "4.0" });
}

function idOf(name: string): string {
  const hex = createHash("sha256").update(name).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
}
