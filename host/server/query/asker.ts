import type { Call } from "../wire/call";

/** Who asks, and when: what "today" and "me" mean in a condition. */
export interface Asker {
  readonly userId: string;
  /** IANA name of the user's Dataverse time zone. */
  readonly timeZone: string;
  /** Whole seconds of UTC. */
  readonly now: string;
}

/** Who "me" is in a condition of this call, and when "today". */
export function askerOf({ user, now }: Call): Asker {
  return { userId: user.id, timeZone: user.timeZone, now };
}
