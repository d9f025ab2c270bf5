import { badRequest } from "../apiError";

/** Where a page ended: the values its last row is sorted by, and its id. */
export type PageEnd = readonly (string | number | null)[];

/** The end of a page as the opaque `$skiptoken` of the next one. Its form in Dataverse is not documented. */
export function pageCookie(end: PageEnd): string {
  return Buffer.from(JSON.stringify(end)).toString("base64url");
}

/**
 * The end of a page out of its cookie.
 *
 * @param isWhole for each value whether it has to be a whole number written as text
 */
export function pageEndFrom(cookie: string, isWhole: readonly boolean[]): PageEnd {
  let end: unknown;
  try {
    end = JSON.parse(Buffer.from(cookie, "base64url").toString("utf8"));
  } catch {
    throw notOurs();
  }
  if (!Array.isArray(end) || end.length !== isWhole.length) throw notOurs();
  return end.map((value: unknown, at) => {
    const fits = isWhole[at] ? typeof value === "string" && /^-?\d{1,19}$/.test(value) : typeof value !== "object";
    if (value === null || (fits && (typeof value === "string" || typeof value === "number"))) return value;
    throw notOurs();
  });
}

function notOurs(): Error {
  return badRequest("The paging cookie is not one of this host's.");
}
