/** A person who can act on the host. Named by role. */
export interface HostUser {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  /** IANA name of the user's Dataverse time zone. */
  readonly timeZone: string;
  readonly languageId: number;
  readonly roles: readonly string[];
  /** What the user may do, on every table that `lacks` does not except. */
  readonly privileges: readonly Privilege[];
  /** Privileges that the user's roles leave out, by their names in Dataverse: `prvCreatemsdyn_actual`. */
  readonly lacks?: readonly string[];
  /** Columns that a column security profile keeps from the user: `invoice.totalamount`. */
  readonly unreadable?: readonly string[];
  readonly unwritable?: readonly string[];
}

/** What may be taken from a user, and given back. */
export type Rights = Pick<HostUser, "privileges" | "lacks" | "unreadable" | "unwritable">;

export type Privilege = "Create" | "Read" | "Write" | "Delete" | "Append" | "AppendTo" | "Assign" | "Share";

export const everything: readonly Privilege[] = [
  "Create",
  "Read",
  "Write",
  "Delete",
  "Append",
  "AppendTo",
  "Assign",
  "Share",
];

export const users: readonly HostUser[] = [
  {
    id: "5e110000-0000-4000-8000-000000000001",
    key: "billing",
    name: "Billing user",
    timeZone: "Europe/Copenhagen",
    languageId: 1033,
    roles: ["Project Billing Admin"],
    privileges: everything,
  },
  {
    id: "5e110000-0000-4000-8000-000000000002",
    key: "manager",
    name: "Project manager",
    timeZone: "America/Los_Angeles",
    languageId: 1033,
    roles: ["Project Manager"],
    privileges: everything,
  },
  {
    id: "5e110000-0000-4000-8000-000000000003",
    key: "reader",
    name: "Reader",
    timeZone: "Europe/Copenhagen",
    languageId: 1033,
    roles: ["Project Viewer"],
    privileges: ["Read"],
  },
  {
    id: "5e110000-0000-4000-8000-000000000004",
    key: "second",
    name: "Second billing user",
    timeZone: "Europe/Copenhagen",
    languageId: 1033,
    roles: ["Project Billing Admin"],
    privileges: everything,
  },
  {
    id: "5e110000-0000-4000-8000-000000000005",
    key: "drafter",
    name: "Draft editor",
    timeZone: "Europe/Copenhagen",
    languageId: 1033,
    roles: ["Project Manager without posting"],
    privileges: everything,
    // edits drafts; creates no invoices and posts nothing
    lacks: ["prvCreateinvoice", "prvDeleteinvoice", "prvCreatemsdyn_actual"],
  },
  {
    id: "5e110000-0000-4000-8000-000000000006",
    key: "approver",
    name: "Approver",
    timeZone: "Europe/Copenhagen",
    languageId: 1033,
    roles: ["Project Billing Approver"],
    // confirms and marks as paid what others have made; adds and takes off nothing
    privileges: ["Read", "Write", "Append", "AppendTo", "Create"],
    lacks: ["prvCreateinvoice", "prvCreatemsdyn_invoicelinetransaction", "prvWritemsdyn_invoicelinetransaction"],
  },
];

/** The user of a key, or undefined. */
export function findUser(key: string): HostUser | undefined {
  return users.find((user) => user.key === key);
}
