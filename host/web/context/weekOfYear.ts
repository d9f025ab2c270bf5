import { languageOf } from "../settings/languages.js";
import type { LanguageId } from "../settings/pageSettings.js";

/**
 * The number of a day's week. European weeks are ISO's: Mondays first, and the week of the year's first Thursday
 * is 1. American ones count from the week of 1 January, Sundays first.
 *
 * @param wall the day to be numbered, held in the UTC fields of a Date
 */
export function weekOfYear(wall: Date, languageId: LanguageId): number {
  const { isEuropean } = languageOf(languageId);
  const day = new Date(Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth(), wall.getUTCDate()));
  // ISO: a week belongs to the year of its Thursday
  if (isEuropean) day.setUTCDate(day.getUTCDate() + 4 - (day.getUTCDay() || 7));
  const newYear = new Date(Date.UTC(day.getUTCFullYear(), 0, 1));
  const daysBefore = Math.round((day.getTime() - newYear.getTime()) / 86400000);
  const partialWeek = isEuropean ? 0 : newYear.getUTCDay();
  return Math.floor((daysBefore + partialWeek) / 7) + 1;
}
