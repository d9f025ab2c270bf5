import { findUser, users, type HostUser, type Privilege, type Rights } from "../users";

/** What users may do, where the door or a fault has changed it. */
export class Privileges {
  private changed = new Map<string, Rights>();

  /** The user with the rights of this moment. */
  of(user: HostUser): HostUser {
    return { ...user, ...this.changed.get(user.key) };
  }

  all(): readonly HostUser[] {
    return users.map((user) => this.of(user));
  }

  /** @returns the user as changed, or undefined where nobody has that key */
  set(key: string, rights: Rights): HostUser | undefined {
    const user = findUser(key);
    if (!user) return undefined;
    this.changed.set(key, rights);
    return this.of(user);
  }

  revoke(user: HostUser, taken: readonly Privilege[]): void {
    const privileges = this.of(user).privileges.filter((privilege) => !taken.includes(privilege));
    this.changed.set(user.key, { ...this.changed.get(user.key), privileges });
  }

  /** What has been changed, to be put back later. */
  saved(): ReadonlyMap<string, Rights> {
    return new Map(this.changed);
  }

  restore(saved: ReadonlyMap<string, Rights>): void {
    this.changed = new Map(saved);
  }
}
