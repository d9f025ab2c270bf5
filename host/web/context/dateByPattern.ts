type DateFormattingInfo = ComponentFramework.UserSettingApi.DateFormattingInfo;

/** A quoted part, or a run of one of .NET's letters. */
const token = /'([^']*)'|y+|M+|d+|H+|h+|m+|s+|t+/g;

/**
 * Writes an instant by a .NET date pattern, as the platform does.
 *
 * @param wall the wall clock to be shown, held in the UTC fields of a Date
 */
export function dateByPattern(wall: Date, pattern: string, info: DateFormattingInfo): string {
  const hour = wall.getUTCHours();
  const numberOf: Readonly<Record<string, number>> = {
    y: wall.getUTCFullYear(),
    M: wall.getUTCMonth() + 1,
    d: wall.getUTCDate(),
    H: hour,
    h: hour % 12 || 12,
    m: wall.getUTCMinutes(),
    s: wall.getUTCSeconds(),
  };
  const namesOf: Readonly<Record<string, string | undefined>> = {
    MMM: info.abbreviatedMonthNames[wall.getUTCMonth()],
    MMMM: info.monthNames[wall.getUTCMonth()],
    ddd: info.abbreviatedDayNames[wall.getUTCDay()],
    dddd: info.dayNames[wall.getUTCDay()],
    tt: hour < 12 ? info.amDesignator : info.pmDesignator,
  };
  return pattern
    .replace(token, (run, quoted: string | undefined) => {
      if (quoted !== undefined) return quoted;
      return namesOf[run] ?? String(numberOf[run.charAt(0)] ?? run).padStart(run.length, "0");
    })
    .trim();
}
