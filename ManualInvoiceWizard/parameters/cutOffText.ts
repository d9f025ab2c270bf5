import { err, ok, Result } from "../../shared/core/result";
import { CalendarDate, calendarDateFrom } from "../../shared/invoicing/words/calendarDate";

/** Why what stands in the date's field is no cut-off date. */
export type CutOffProblem = "noDate" | "tooEarly" | "inFuture";

/** An earlier year is one that is still being typed (0002, 0020, 0202), or a slip. */
export const earliestCutOff = "1900-01-01" as CalendarDate;

/**
 * Reads what stands in the date's field.
 *
 * @param text "YYYY-MM-DD" as a browser gives it; "" where the field is empty or half filled in; where the browser has
 *   no date field, whatever was typed or pasted
 * @param today the user's; nothing after it can be invoiced yet
 */
export function readCutOff(text: string, today: CalendarDate): Result<CalendarDate, CutOffProblem> {
  const day = calendarDateFrom(text.trim());
  if (day === null) return err("noDate");
  if (day > today) return err("inFuture");
  return day < earliestCutOff ? err("tooEarly") : ok(day);
}
