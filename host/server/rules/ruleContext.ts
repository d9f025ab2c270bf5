import type { Settings } from "../settings";
import type { Author, Cell, Records, Row } from "../store/records";
import type { Call } from "../wire/call";

/** How this organisation decides what the documents leave open. */
export type RuleSettings = Pick<
  Settings,
  "rounding" | "rollUpOnSave" | "giveBackOnDelete" | "linksMissing" | "narrowEditing" | "extraColumns"
>;

/** What a business rule works with: the database, who writes, and the organisation's settings. */
export interface RuleContext extends RuleSettings {
  readonly records: Records;
  readonly author: Author;
}

/** Puts a rule's context together; of the settings only those that rules ask about. */
export function ruleContextOf(records: Records, author: Author, settings: Settings): RuleContext {
  const { rounding, rollUpOnSave, giveBackOnDelete, linksMissing, narrowEditing, extraColumns } = settings;
  return { records, author, rounding, rollUpOnSave, giveBackOnDelete, linksMissing, narrowEditing, extraColumns };
}

/** What the rules see of a call to the Web API. */
export function ruleContextOfCall({ records, user, now, settings }: Call): RuleContext {
  return ruleContextOf(records, { userId: user.id, now }, settings);
}

/** A guid or text of a row, or undefined where it has none. */
export function textOf(row: Row, column: string): string | undefined {
  const value = row[column];
  return typeof value === "string" ? value : undefined;
}

/** Units of a money or decimal cell; no value counts as zero. */
export function unitsOf(value: Cell | undefined): bigint {
  return typeof value === "bigint" ? value : 0n;
}

/** Decimals of a row's currency (facts 4.3, precision source 2). A row without a currency is in base currency. */
export function currencyDecimals(context: RuleContext, row: Row): number {
  const found = context.records.store.get(
    "SELECT currencyprecision FROM transactioncurrency WHERE transactioncurrencyid = ?",
    textOf(row, "transactioncurrencyid") ?? null,
  );
  return Number(found?.["currencyprecision"] ?? 2);
}
