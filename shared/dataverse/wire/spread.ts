import { Column, Key, logicalName, Moment } from "../columns";
import { ReadApi } from "./readApi";

/** By which rows are read side by side, where there are more than a page of them. */
export interface Spread {
  readonly id: Key;
  /** The instant by which a query sorts before the id. */
  readonly column: Moment;
  /** What the query filters by, for FetchXML. */
  readonly conditions: readonly (readonly [column: Column, value: string | number])[];
  /** Asked beside the first page, where there usually are more; otherwise only once there turn out to be. */
  readonly isAskedAtOnce?: boolean;
}

/** How many rows there are, and the last of their instants in milliseconds since 1970. */
export interface Spreading {
  readonly many: number;
  readonly lastMs: number;
}

const manyAlias = "many";
const lastAlias = "last";

export const spreadFetch = (table: string, { id, column, conditions }: Spread): string =>
  `?fetchXml=${encodeURIComponent(
    `<fetch aggregate="true"><entity name="${table}">` +
      `<attribute name="${id}" alias="${manyAlias}" aggregate="count"/>` +
      `<attribute name="${column}" alias="${lastAlias}" aggregate="max"/><filter>` +
      conditions
        .map(([name, value]) => `<condition attribute="${logicalName(name)}" operator="eq" value="${value}"/>`)
        .join("") +
      "</filter></entity></fetch>",
  )}`;

/** null where it cannot be had, as of more rows than the platform counts: it only makes reading quicker (facts 5.1). */
export async function readSpreading(reads: ReadApi, table: string, spread: Spread): Promise<Spreading | null> {
  try {
    const { entities } = await reads.retrieveMultipleRecords(table, spreadFetch(table, spread));
    const { [manyAlias]: many, [lastAlias]: last } = entities[0] ?? {};
    const lastMs = Date.parse(String(last));
    return typeof many === "number" && lastMs > 0 ? { many, lastMs } : null;
  } catch {
    return null;
  }
}
