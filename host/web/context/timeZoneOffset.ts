/**
 * Minutes to add to UTC to get the wall clock of a zone at that instant: Copenhagen in summer is +120.
 *
 * This is Dataverse's sign, the opposite of JavaScript's own `getTimezoneOffset`.
 *
 * @param zone IANA name
 */
export function timeZoneOffsetMinutes(zone: string, instant: Date): number {
  const parts = Object.fromEntries(
    wallClockOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  const wholeSecond = Math.floor(instant.getTime() / 1000) * 1000;
  return Math.round((wall - wholeSecond) / 60000);
}

const wallClocks = new Map<string, Intl.DateTimeFormat>();

function wallClockOf(zone: string): Intl.DateTimeFormat {
  const known = wallClocks.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  wallClocks.set(zone, made);
  return made;
}
