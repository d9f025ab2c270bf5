import { pagingWays, type PagingWay } from "../dataSet/pagingManner.js";
import { behaviours, usualSlowMs, type Behaves, type Behaviour } from "../manners/observed.js";
import { languages } from "./languages.js";

/** The number that the platform gives a language. */
export type LanguageId = number;
export type ThemeName = "light" | "dark" | "contrast";
export type ReactVersion = "16" | "17";
export type SubGridTable = "msdyn_invoicelinetransaction" | "invoicedetail";

/** What the address says the page should look and behave like. Kept in the query, so that a link says it all. */
export interface PageSettings {
  readonly languageId: LanguageId;
  /** Key of the acting user; null leaves the choice to the cookie, then to the server. */
  readonly user: string | null;
  /** IANA name; null is the user's own zone. */
  readonly timeZone: string | null;
  readonly theme: ThemeName;
  readonly react: ReactVersion;
  readonly rightToLeft: boolean;
  /** Pixels for the control's container; null is all the width there is. */
  readonly width: number | null;
  /** Rows on a page of a main grid; the platform takes it from the user's own settings. */
  readonly rows: number;
  /** How data sets page; without it, as forms were seen to. */
  readonly paging: PagingWay;
  /** Where the host is kinder than the platform was seen to be; nowhere unless it is told so. */
  readonly kinder: readonly Behaviour[];
  /** Milliseconds that those things take which take seconds on real forms. */
  readonly slowMs: number;
  readonly subGrid: SubGridTable;
  /** Key of the story that is being tried; null where none is. */
  readonly story: string | null;
  /** Control properties as a maker would set them, by name. */
  readonly properties: Readonly<Record<string, string>>;
}

const defaultRows = 50;

const [defaultPaging] = pagingWays;

const propertyPrefix = "p.";

/** Reads a query (with or without its question mark). What cannot be read takes its default. */
export function readSettings(search: string): PageSettings {
  const query = new URLSearchParams(search);
  const theme = query.get("theme");
  const languageId = Number(query.get("lang"));
  const width = Number(query.get("width"));
  const rows = Number(query.get("rows"));
  const timeZone = query.get("tz");
  const slow = query.get("slow") ?? "";
  const kinder = query.getAll("kinder").flatMap((names) => names.split(","));
  const language = languages[languageId];
  return {
    languageId: language ? languageId : 1033,
    user: query.get("user"),
    timeZone: timeZone !== null && isTimeZone(timeZone) ? timeZone : null,
    theme: theme === "dark" || theme === "contrast" ? theme : "light",
    react: query.get("react") === "17" ? "17" : "16",
    rightToLeft: query.get("rtl") === "1" || language?.pseudo === "mirrored",
    width: Number.isInteger(width) && width > 0 ? width : null,
    rows: Number.isInteger(rows) && rows > 0 ? rows : defaultRows,
    paging: pagingWays.find((way) => way === query.get("paging")) ?? defaultPaging,
    kinder: behaviours.filter((behaviour) => kinder.includes(behaviour)),
    slowMs: /^\d{1,6}$/.test(slow) ? Number(slow) : usualSlowMs,
    subGrid: query.get("dataset") === "invoicedetail" ? "invoicedetail" : "msdyn_invoicelinetransaction",
    story: query.get("story"),
    properties: Object.fromEntries(
      [...query].flatMap(([name, value]) =>
        name.startsWith(propertyPrefix) ? [[name.slice(propertyPrefix.length), value]] : [],
      ),
    ),
  };
}

/** The query that reads back as these settings, with its question mark; empty when everything is at its default. */
export function searchOf(settings: PageSettings): string {
  const query = new URLSearchParams();
  if (settings.languageId !== 1033) query.set("lang", String(settings.languageId));
  if (settings.user !== null) query.set("user", settings.user);
  if (settings.timeZone !== null) query.set("tz", settings.timeZone);
  if (settings.theme !== "light") query.set("theme", settings.theme);
  if (settings.react !== "16") query.set("react", settings.react);
  if (settings.rightToLeft) query.set("rtl", "1");
  if (settings.width !== null) query.set("width", String(settings.width));
  if (settings.rows !== defaultRows) query.set("rows", String(settings.rows));
  if (settings.paging !== defaultPaging) query.set("paging", settings.paging);
  if (settings.kinder.length > 0) query.set("kinder", settings.kinder.join(","));
  if (settings.slowMs !== usualSlowMs) query.set("slow", String(settings.slowMs));
  if (settings.subGrid !== "msdyn_invoicelinetransaction") query.set("dataset", settings.subGrid);
  if (settings.story !== null) query.set("story", settings.story);
  for (const [name, value] of Object.entries(settings.properties)) query.set(propertyPrefix + name, value);
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}

/** Whether the page behaves as observed, asked at each turn: the switches apply in place where they can. */
export const behavesBy =
  (settings: () => PageSettings): Behaves =>
  (behaviour) =>
    !settings().kinder.includes(behaviour);

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
