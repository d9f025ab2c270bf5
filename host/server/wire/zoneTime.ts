const formatters = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

/** The zone's minutes ahead of UTC at a moment given as stored text. Zones change on whole hours of UTC. */
function offsetMinutes(utc: string, zone: string): number {
  const hour = utc.slice(0, 13);
  const key = `${zone} ${hour}`;
  let offset = offsets.get(key);
  if (offset === undefined) {
    const moment = new Date(`${hour}:00:00Z`);
    let formatter = formatters.get(zone);
    if (!formatter) {
      formatter = new Intl.DateTimeFormat("en-GB", { timeZone: zone, dateStyle: "short", timeStyle: "medium" });
      formatters.set(zone, formatter);
    }
    const parts = formatter.formatToParts(moment);
    const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
    const local = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"));
    offset = (local - moment.getTime()) / 60_000;
    offsets.set(key, offset);
  }
  return offset;
}

/** A stored moment as the user's clock shows it: `2026-10-05T14:30:00` without an offset. */
export function zoneTime(utc: string, zone: string): string {
  const local = Date.parse(utc) + offsetMinutes(utc, zone) * 60_000;
  return new Date(local).toISOString().slice(0, 19);
}

/** The moment, as stored text, at which a local time `2026-10-05T00:00:00` comes in a zone. */
export function zoneMoment(local: string, zone: string): string {
  const asUtc = Date.parse(`${local}Z`);
  const stored = (ms: number) => `${new Date(ms).toISOString().slice(0, 19)}Z`;
  // the offset is known only at a moment: a guess is near enough, except beside a change of the clocks
  const guess = asUtc - offsetMinutes(stored(asUtc), zone) * 60_000;
  return stored(asUtc - offsetMinutes(stored(guess), zone) * 60_000);
}
