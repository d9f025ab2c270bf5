import { BacklogItem } from "../../shared/invoicing/backlog/backlog";
import { stateReason } from "../../shared/invoicing/backlog/exclusionReason";
import { Work } from "./work";

/** The furthest that a time zone lies from UTC: an item nearer to midnight than this falls on another day somewhere. */
const marginMs = 14 * 3_600_000;

/**
 * Whether an item is dated so near to the end of the cut-off day that it would be on the other side of it for a user
 * elsewhere.
 *
 * @param dayEndMs the end of the cut-off day in the user's time zone, milliseconds since 1970 in UTC
 */
export const isNearCutOff = (item: BacklogItem, dayEndMs: number): boolean =>
  item.instantMs !== null && Math.abs(item.instantMs - dayEndMs) <= marginMs;

/** What could be invoiced and lies near the end of the cut-off day, on either side. */
export const nearCutOff = ({ backlog, choices }: Work, dayEndMs: number): readonly BacklogItem[] =>
  backlog.items.filter((item) => isNearCutOff(item, dayEndMs) && stateReason(item, choices) === null);
