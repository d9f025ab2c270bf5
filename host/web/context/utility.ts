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

export interface UtilityOptions {
  /** What the acting user's roles allow. */
  may(table: string, privilege: Privilege): boolean;
  /** Whether the manifest declares the feature. */
  readonly isDeclared: boolean;
}

/** As an instance of a class: its members are to be read by name, for its own keys are private fields (pcf-kanban-board). */
const asInstance = (known: object): unknown => Object.create(known, { _metadata: { value: known, enumerable: true } });

/**
 * `context.utils`.
 *
 * `hasEntityPrivilege` is synchronous and says false for a table whose metadata was not awaited before: so it
 * is in the platform, and controls must not take that first false for an answer. Without the feature in the manifest it is
 * a function that throws (pcfhub/pcf-row-commands, 2026-09-25).
 */
export function createUtility(
  fetch: Fetch,
  base: string,
  { may, isDeclared }: UtilityOptions,
): ComponentFramework.Utility {
  const described = new Set<string>();
  return {
    async getEntityMetadata(table) {
      const path = `EntityDefinitions(LogicalName='${table}')?$select=${metadataColumns}`;
      const answer = await fetch(base + path, { headers: { Accept: "application/json" } });
      if (!answer.ok) throw await webApiErrorFrom(answer);
      described.add(table);
      const known = (await answer.json()) as object;
      return asInstance(known) as ComponentFramework.PropertyHelper.EntityMetadata;
    },
    hasEntityPrivilege(table, kind) {
      if (!isDeclared) throw new Error("Utility is not declared in the manifest: hasEntityPrivilege is not to be had.");
      return described.has(table) && may(table, privilegeNames[kind]);
    },
    lookupObjects: () => refusal("utils.lookupObjects"),
    loadDependency: () => refusal("utils.loadDependency"),
  };
}

const metadataColumns =
  "LogicalName,EntitySetName,PrimaryIdAttribute,PrimaryNameAttribute,IsOptimisticConcurrencyEnabled";
