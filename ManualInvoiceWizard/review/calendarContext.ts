import * as React from "react";
import { CalendarDate } from "../../shared/invoicing/words/calendarDate";

/** Days as this user has them: in words of their language, and ending where their zone's midnight is. */
export interface Calendar {
  /** "Sat 31 Oct 2026". */
  readonly inWords: (day: CalendarDate) => string;
  /** When the day ends in the user's zone, milliseconds since 1970 in UTC. */
  readonly dayEndMs: (day: CalendarDate) => number;
}

const CalendarContext = React.createContext<Calendar | null>(null);

export const CalendarProvider = CalendarContext.Provider;

export function useCalendar(): Calendar {
  const calendar = React.useContext(CalendarContext);
  if (!calendar) throw new Error("Rendered outside CalendarProvider");
  return calendar;
}
