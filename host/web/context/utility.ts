import type { HostUser } from "../door/hostDoor.js";
import type { Fetch } from "./webApi.js";
import { webApiErrorFrom } from "./webApiError.js";
import { refusal } from "./notImitated.js";

/** The platform's numbers for kinds of privilege, as the names that the host's door uses. */
const privilegeNames = ["None", "Create", "Read", "Write", "Delete", "Assign", "Share", "Append", "AppendTo"] as const;
type Privilege = (typeof privilegeNames)[number];

/** Has no privileges that a role could give: its rows go by their invoice's. */
const withoutPrivileges = "invoicedetail";

/** What a user's roles allow on a table; a role may leave single privileges out. */
export const mayDo = ({ privileges, lacks }: HostUser, table: string, privilege: Privilege): boolean =>
  table !== withoutPrivileges && privileges.includes(privilege) && !lacks?.includes(`prv${privilege}${table}`);

/**
 * `context.utils`.
 *
 * `hasEntityPrivilege` is synchronous and says false for a table whose metadata was not awaited before: so it
 * is in the platform, and controls must not take that first false for an answer.
 *
 * @param may what the acting user's roles allow
 */
export function createUtility(
  fetch: Fetch,
  base: string,
  may: (table: string, privilege: Privilege) => boolean,
): ComponentFramework.Utility {
  const described = new Set<string>();
  return {
    async getEntityMetadata(table) {
      const path = `EntityDefinitions(LogicalName='${table}')?$select=${metadataColumns}`;
      const answer = await fetch(base + path, { headers: { Accept: "application/json" } });
      if (!answer.ok) throw await webApiErrorFrom(answer);
      described.add(table);
      return (await answer.json()) as ComponentFramework.PropertyHelper.EntityMetadata;
    },
    hasEntityPrivilege: (table, kind) => described.has(table) && may(table, privilegeNames[kind]),
    lookupObjects: () => refusal("utils.lookupObjects"),
    loadDependency: () => refusal("utils.loadDependency"),
  };
}

const metadataColumns =
  "LogicalName,EntitySetName,PrimaryIdAttribute,PrimaryNameAttribute,IsOptimisticConcurrencyEnabled";
