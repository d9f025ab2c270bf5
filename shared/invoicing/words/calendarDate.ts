import { Brand } from "../../core/brand";

/** A day without a time or zone: "2026-10-31". */
export type CalendarDate = Brand<string, "CalendarDate">;

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads "YYYY-MM-DD"; null where it is not a day of the calendar (31 February). */
export function calendarDateFrom(text: string): CalendarDate | null {
  const parts = shape.exec(text);
  if (!parts) return null;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? (text as CalendarDate) : null;
}
