import { Result, err, ok } from "../../shared/core/result";
import { FieldAndValue, fieldKinds, HeaderField, HeaderValues } from "../../shared/invoicing/edits/editableField";
import { calendarDateFrom } from "../../shared/invoicing/words/calendarDate";

/** Why what stands in a header field's editor cannot be taken. */
export type HeaderProblem = "nameMissing" | "dateUnread";

export const isDateField = (field: HeaderField): field is "invoiceDate" | "dueDate" => fieldKinds[field] === "day";

/** The first day that the platform's date columns hold: an earlier one is a year that was not typed to its end. */
const firstDay = "1753-01-01";

/**
 * Reads what stands in a header field's editor.
 *
 * @param isWhole false where a browser's date field is filled in half, for which it gives an empty text: taking that
 *   would clear the date
 */
export function readHeaderText(
  field: HeaderField,
  text: string,
  isWhole: boolean,
): Result<FieldAndValue<HeaderValues>, HeaderProblem> {
  if (field === "name" && text.trim() === "") return err("nameMissing");
  if (!isDateField(field)) return ok({ field, value: text });
  if (text === "" && isWhole) return ok({ field, value: null });
  const day = calendarDateFrom(text);
  return day && day >= firstDay ? ok({ field, value: day }) : err("dateUnread");
}
