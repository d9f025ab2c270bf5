import { BacklogItem } from "../../shared/invoicing/backlog/backlog";
import { Work } from "./work";

/** The key of what is said of a date, where dates of its kind are recorded ones and some not; null where it says itself. */
export function dayNote(
  { kind, date, instantMs }: BacklogItem,
  { backlog }: Pick<Work, "backlog">,
): "Day_recorded" | "Day_zoned" | null {
  if (backlog.found.days[kind] !== "recorded" || date === null) return null;
  return instantMs === null ? "Day_recorded" : "Day_zoned";
}
