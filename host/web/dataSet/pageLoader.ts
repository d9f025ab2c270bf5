import { webApiErrorFrom } from "../context/webApiError.js";
import type { Fetch } from "../context/webApi.js";
import type { WireRow } from "./entityRecord.js";

export interface LoadedPage {
  readonly rows: readonly WireRow[];
  /** Where the next page is; null on the last one. */
  readonly nextLink: string | null;
  /** Rows in all; null where the answer does not say. */
  readonly total: number | null;
}

/** Reads one page: `where` is a query below the Web API's base, or the link the page before gave. */
export type PageLoader = (where: string, pageSize: number) => Promise<LoadedPage>;

/** Pages of the Web API, with annotations for what the grid shows. */
export function createPageLoader(fetch: Fetch, base: string): PageLoader {
  return async (where, pageSize) => {
    const answer = await fetch(/^(https?:|\/)/.test(where) ? where : base + where, {
      headers: {
        Accept: "application/json",
        Prefer: `odata.include-annotations="*",odata.maxpagesize=${pageSize}`,
      },
    });
    if (!answer.ok) throw new Error((await webApiErrorFrom(answer)).message);
    const body = (await answer.json()) as { value: WireRow[]; "@odata.nextLink"?: string; "@odata.count"?: number };
    return { rows: body.value, nextLink: body["@odata.nextLink"] ?? null, total: body["@odata.count"] ?? null };
  };
}
