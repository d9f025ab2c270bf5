import { Result, err, ok } from "../../shared/core/result";
import { FieldValue, HeaderField } from "../../shared/invoicing/edits/editableField";

/** Why what stands in a header field's editor cannot be taken. */
export type HeaderProblem = "nameMissing" | "dateUnread";

export const isDateField = (field: HeaderField): boolean => field === "invoiceDate" || field === "dueDate";

/**
 * The first day that the platform's date columns hold: an earlier one is a year that was not typed to its end, and one of
 * more digits was typed beyond it.
 */
const firstDay = "1753-01-01";

/**
 * Reads what stands in a header field's editor.
 *
 * @param isWhole false where a browser's date field is filled in half, for which it gives an empty text: taking that
 *   would clear the date
 */
export function readHeaderText(field: HeaderField, text: string, isWhole: boolean): Result<FieldValue, HeaderProblem> {
  if (field === "name" && text.trim() === "") return err("nameMissing");
  if (!isDateField(field)) return ok(text);
  if (!isWhole || (text !== "" && text < firstDay) || text.length > 10) return err("dateUnread");
  return ok(text === "" ? null : text);
}
