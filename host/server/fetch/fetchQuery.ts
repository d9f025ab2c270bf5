/** A FetchXML query, read but not yet held against any table. */
export interface FetchQuery {
  readonly entity: FetchEntity;
  readonly aggregate: boolean;
  readonly distinct: boolean;
  readonly top: number | undefined;
  /** Rows of a page. */
  readonly count: number | undefined;
  /** 1 is the first. */
  readonly page: number;
  readonly pagingCookie: string | undefined;
  readonly countsTotal: boolean;
  /** Choices and lookups are sorted by what is stored, not by what is shown. */
  readonly ordersRaw: boolean;
}

/** `<entity>`, and what `<link-entity>` has in common with it. */
export interface FetchEntity {
  readonly name: string;
  readonly all: boolean;
  readonly attributes: readonly FetchAttribute[];
  readonly filters: readonly FetchFilter[];
  readonly links: readonly FetchLink[];
  readonly orders: readonly FetchOrder[];
}

export interface FetchLink extends FetchEntity {
  /** The column of the linked table. */
  readonly from: string;
  /** The column of the table it is linked to. */
  readonly to: string;
  readonly alias: string | undefined;
  readonly outer: boolean;
}

export interface FetchAttribute {
  readonly name: string;
  readonly alias: string | undefined;
  readonly aggregate: string | undefined;
  readonly distinct: boolean;
  readonly groupBy: boolean;
  readonly dateGrouping: string | undefined;
  /** Whether dates are grouped by the asking user's days; otherwise by those of UTC. */
  readonly usersTimeZone: boolean;
}

export interface FetchFilter {
  readonly type: "and" | "or";
  readonly conditions: readonly FetchCondition[];
  readonly filters: readonly FetchFilter[];
}

export interface FetchCondition {
  readonly attribute: string;
  readonly operator: string;
  readonly values: readonly string[];
  /** Alias of the link-entity the attribute belongs to, where it is not the one around. */
  readonly entityName: string | undefined;
}

export interface FetchOrder {
  readonly attribute: string | undefined;
  /** Of an aggregate or group. */
  readonly alias: string | undefined;
  readonly entityName: string | undefined;
  readonly descending: boolean;
}
