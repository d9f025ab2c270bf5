import { scaledText } from "../exact/scaled";
import { roundUnits } from "../exact/rounding";

/** How a language writes numbers and dates. What a real organisation shows follows the user's own settings. */
interface Manner {
  readonly group: string;
  readonly point: string;
  date(year: string, month: string, day: string): string;
  time(hours: number, minutes: string): string;
}

const english: Manner = {
  group: ",",
  point: ".",
  date: (year, month, day) => `${Number(month)}/${Number(day)}/${year}`,
  time: (hours, minutes) => `${hours % 12 === 0 ? 12 : hours % 12}:${minutes} ${hours < 12 ? "AM" : "PM"}`,
};

const danish: Manner = {
  group: ".",
  point: ",",
  date: (year, month, day) => `${day}-${month}-${year}`,
  time: (hours, minutes) => `${String(hours).padStart(2, "0")}:${minutes}`,
};

function mannerOf(languageId: number): Manner {
  return languageId === 1030 ? danish : english;
}

/** A number with grouped thousands and a fixed number of decimals. */
export function formatNumber(units: bigint, scale: number, decimals: number, languageId: number): string {
  const manner = mannerOf(languageId);
  const [whole = "0", fraction = ""] = scaledText(roundUnits(units, scale, decimals, "halfToEven"), scale).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, manner.group);
  return decimals === 0 ? grouped : `${grouped}${manner.point}${fraction.padEnd(decimals, "0")}`;
}

/** Money with its symbol in front and the sign before both: `-$1,600.00`. */
export function formatMoney(
  units: bigint,
  scale: number,
  decimals: number,
  symbol: string,
  languageId: number,
): string {
  const text = formatNumber(units < 0n ? -units : units, scale, decimals, languageId);
  return `${units < 0n ? "-" : ""}${symbol}${text}`;
}

/** A calendar day `2026-10-05` in the manner of the language. */
export function formatDay(day: string, languageId: number): string {
  const [year = "", month = "", date = ""] = day.slice(0, 10).split("-");
  return mannerOf(languageId).date(year, month, date);
}

/** A local time `2026-10-05T14:30` in the manner of the language. */
export function formatDayAndTime(local: string, languageId: number): string {
  const [hours = "0", minutes = "00"] = local.slice(11, 16).split(":");
  return `${formatDay(local, languageId)} ${mannerOf(languageId).time(Number(hours), minutes)}`;
}
