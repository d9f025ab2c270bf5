/** A person who can act on the host. Named by role. */
export interface HostUser {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  /** IANA name of the user's Dataverse time zone. */
  readonly timeZone: string;
  readonly languageId: number;
  readonly roles: readonly string[];
  /** What the user may do, on every table. */
  readonly privileges: readonly Privilege[];
}

export type Privilege = "Create" | "Read" | "Write" | "Delete" | "Append" | "AppendTo" | "Assign" | "Share";

const everything: readonly Privilege[] = ["Create", "Read", "Write", "Delete", "Append", "AppendTo", "Assign", "Share"];

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
];

/** The user of a key, or undefined. */
export function findUser(key: string): HostUser | undefined {
  return users.find((user) => user.key === key);
}
