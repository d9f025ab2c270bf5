import type { Column, ColumnRules, PrecisionSource } from "./column";
import type { OptionSet } from "./optionSet";
import { yesNo } from "./optionSets";

/** Money is stored at four decimals, the most a currency or the organisation can ask for (facts 4.3). */
export const moneyScale = 4;

export function text(name: string, length: number, rules: ColumnRules = {}): Column {
  return { kind: "text", name, length, ...rules };
}

export function memo(name: string, length: number, rules: ColumnRules = {}): Column {
  return { kind: "memo", name, length, ...rules };
}

export function integer(name: string, rules: ColumnRules = {}): Column {
  return { kind: "integer", name, ...rules };
}

export function decimal(
  name: string,
  decimals: number,
  rules: ColumnRules & { least?: number; most?: number } = {},
): Column {
  const { most = 1e9, least = -most, ...rest } = rules;
  const fixed = { scale: decimals, precisionSource: "column", isBase: false, least, most } as const;
  return { kind: "decimal", name, decimals, ...fixed, ...rest };
}

/** A money column and its read-only twin in base currency. */
export function money(
  name: string,
  decimals: number,
  precisionSource: PrecisionSource,
  rules: ColumnRules & { least?: number; most?: number } = {},
): Column[] {
  const { least = -1e12, most = 1e12, ...rest } = rules;
  const shared = { kind: "money", decimals, scale: moneyScale, precisionSource, least, most } as const;
  return [
    { ...shared, name, isBase: false, ...rest },
    { ...shared, name: `${name}_base`, decimals: 4, precisionSource: "currency", isBase: true, readOnly: true },
  ];
}

export function choice(name: string, options: OptionSet, rules: ColumnRules = {}): Column {
  return { kind: "choice", name, options, ...rules };
}

export function boolean(name: string, initial: boolean, rules: ColumnRules = {}): Column {
  return { kind: "boolean", name, options: yesNo, initial: initial ? 1 : 0, ...rules };
}

/** A calendar day without a time zone: `2026-10-05` (facts 5.2). */
export function day(name: string, rules: ColumnRules = {}): Column {
  return { kind: "dateOnly", name, behavior: "dateOnly", shows: "date", ...rules };
}

/** A moment stored in UTC and shown in the user's zone, as a date or with its time. */
export function moment(name: string, shows: "date" | "dateAndTime", rules: ColumnRules = {}): Column {
  return { kind: "dateTime", name, behavior: "userLocal", shows, ...rules };
}

/** A time that is the same for every user: read the date part as it is. */
export function zoneless(name: string, rules: ColumnRules = {}): Column {
  return { kind: "dateTime", name, behavior: "timeZoneIndependent", shows: "date", ...rules };
}

/** A lookup; its logical name is the navigation property in lower case unless given. */
export function lookup(navigation: string, target: string, rules: ColumnRules & { name?: string } = {}): Column {
  const { name = navigation.toLowerCase(), ...rest } = rules;
  return { kind: "lookup", name, navigation, target, ...rest };
}

/** Whom an order or invoice is for: an account or a contact (facts 1.1 and 1.5). */
export function customer(rules: ColumnRules = {}): Column {
  const also = { navigation: "customerid_contact", target: "contact" };
  return { kind: "lookup", name: "customerid", navigation: "customerid_account", target: "account", also, ...rules };
}
