import type { Call } from "../wire/call";
import { zoneTime } from "../wire/zoneTime";

/** The calendar day of a stored moment in the acting user's time zone: `2026-10-31`. */
export type UserDay = (utc: string) => string;

/** The acting user's days. */
export function userDayOf(call: Pick<Call, "user">): UserDay {
  return (utc) => zoneTime(utc, call.user.timeZone).slice(0, 10);
}
