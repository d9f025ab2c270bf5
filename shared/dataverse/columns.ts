import { Brand } from "../core/brand";

/**
 * A column as a read row names it, and what it holds. The kind is said once, where the column is declared; a query
 * selects columns as they stand there, and a reader takes those of its own kind.
 */
export type Column = Key | Text | Amount | Choice | Flag | Day | Moment | Lookup;

/** A row's own id. */
export type Key = Brand<string, "key">;
export type Text = Brand<string, "text">;
/** Money, a quantity or a percentage: an exact decimal. */
export type Amount = Brand<string, "amount">;
/** An option, a state, or a whole number that is no amount. */
export type Choice = Brand<string, "choice">;
export type Flag = Brand<string, "flag">;
/** A calendar day, wherever one is. */
export type Day = Brand<string, "day">;
/** An instant, shown as the user's day. */
export type Moment = Brand<string, "moment">;
/** A look-up is read as `_name_value`: its row's id, and beside it that row's name. */
export type Lookup = Brand<`_${string}_value`, "lookup">;

/** A column as conditions, expansions, FetchXML and data sets name it, where its value does not come from a read row. */
export const logicalName = (column: string): string => column.replace(/^_(.+)_value$/, "$1");

/** An option of a table's column, as what an organisation may lack. */
export const optionName = (table: string, column: Choice, option: number): string => `${table}.${column}=${option}`;
