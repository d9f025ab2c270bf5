import { findUser, users, type HostUser, type Privilege } from "../users";

/** What users may do, where the door or a fault has changed it. */
export class Privileges {
  private changed = new Map<string, readonly Privilege[]>();

  /** The user with the privileges of this moment. */
  of(user: HostUser): HostUser {
    const privileges = this.changed.get(user.key);
    return privileges ? { ...user, privileges } : user;
  }

  all(): readonly HostUser[] {
    return users.map((user) => this.of(user));
  }

  /** @returns the user as changed, or undefined where nobody has that key */
  set(key: string, privileges: readonly Privilege[]): HostUser | undefined {
    const user = findUser(key);
    if (!user) return undefined;
    this.changed.set(key, privileges);
    return this.of(user);
  }

  revoke(user: HostUser, taken: readonly Privilege[]): void {
    const left = this.of(user).privileges.filter((privilege) => !taken.includes(privilege));
    this.changed.set(user.key, left);
  }

  /** What has been changed, to be put back later. */
  saved(): ReadonlyMap<string, readonly Privilege[]> {
    return new Map(this.changed);
  }

  restore(saved: ReadonlyMap<string, readonly Privilege[]>): void {
    this.changed = new Map(saved);
  }
}
