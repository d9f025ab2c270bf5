import { err, ok, Result } from "../../shared/core/result";
import { CalendarDate, calendarDateFrom } from "../../shared/invoicing/words/calendarDate";

/** Why what stands in the date's field is no cut-off date. */
export type CutOffProblem = "noDate" | "tooEarly" | "inFuture";

/** An earlier year is one that is still being typed (0002, 0020, 0202), or a slip. */
export const earliestCutOff = "1900-01-01" as CalendarDate;

/** Nothing after the user's day can be invoiced yet. */
const isInFuture = (day: CalendarDate, today: CalendarDate): boolean => day > today;

/** A day that was set or chosen earlier, as a cut-off date; the user's day where it is not over yet. */
export const asCutOff = (day: CalendarDate, today: CalendarDate): CalendarDate =>
  isInFuture(day, today) ? today : day;

/**
 * Reads what stands in the date's field.
 *
 * @param text "YYYY-MM-DD" as a browser gives it; "" where the field is empty or half filled in; where the browser has
 *   no date field, whatever was typed or pasted
 * @param today the user's
 */
export function readCutOff(text: string, today: CalendarDate): Result<CalendarDate, CutOffProblem> {
  const day = calendarDateFrom(text.trim());
  if (day === null) return err("noDate");
  if (isInFuture(day, today)) return err("inFuture");
  return day < earliestCutOff ? err("tooEarly") : ok(day);
}
