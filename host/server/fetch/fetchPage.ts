import { badRequest } from "../apiError";
import type { Preferences } from "../wire/preferences";
import { pageLimit } from "../query/pagedSelect";
import type { FetchQuery } from "./fetchQuery";
import { xmlTree } from "./xmlTree";

/** Without a paging cookie nobody gets further than this (FetchXML page "Page results"). */
const simplePagingLimit = 50_000;

/** Where a page begins and how many rows it has at most. */
export interface FetchPage {
  readonly offset: number;
  readonly limit: number;
}

/** The page a query asks for; a cookie of another page than the one before is ignored, as in Dataverse. */
export function fetchPageOf(query: FetchQuery): FetchPage {
  if (query.top !== undefined) return { offset: 0, limit: Math.min(query.top, pageLimit) };
  const limit = Math.min(query.count ?? pageLimit, pageLimit);
  const offset = (query.page - 1) * limit;
  const follows = query.pagingCookie !== undefined && pageOfCookie(query.pagingCookie) === query.page - 1;
  if (!follows && offset + limit > simplePagingLimit) {
    throw badRequest(`Without a paging cookie a query returns its first ${simplePagingLimit} rows only.`);
  }
  return { offset, limit };
}

function pageOfCookie(cookie: string): number | undefined {
  if (cookie.trim() === "") return undefined;
  const { name, attributes } = xmlTree(cookie);
  if (name !== "cookie") throw badRequest("The paging cookie is not <cookie page=…>.");
  return Number(attributes.get("page"));
}

/** What is said about the pages beside the rows, as far as it is asked for. */
export function pageMembers(
  query: FetchQuery,
  hasMore: boolean,
  ends: { readonly idColumn: string; readonly first: string; readonly last: string } | undefined,
  prefer: Preferences,
): string[] {
  const members: string[] = [];
  const pages = query.top === undefined;
  if (pages && hasMore && prefer.wants("Microsoft.Dynamics.CRM.fetchxmlpagingcookie")) {
    members.push(`"@Microsoft.Dynamics.CRM.fetchxmlpagingcookie":${JSON.stringify(pagingCookie(query.page, ends))}`);
  }
  if (pages && prefer.wants("Microsoft.Dynamics.CRM.morerecords")) {
    members.push(`"@Microsoft.Dynamics.CRM.morerecords":${hasMore}`);
  }
  return members;
}

/**
 * The cookie for the next page: XML in which the cookie itself stands URL-encoded twice. Its inside is the form that
 * the documents show; the host itself goes by the number of the page.
 */
function pagingCookie(page: number, ends: { idColumn: string; first: string; last: string } | undefined): string {
  const inside = ends ? `<${ends.idColumn} last="{${ends.last}}" first="{${ends.first}}" />` : "";
  const cookie = `<cookie page="${page}">${inside}</cookie>`;
  const twice = encodeURIComponent(encodeURIComponent(cookie));
  return `<cookie pagenumber="${page + 1}" pagingcookie="${twice}" istracking="False" />`;
}
