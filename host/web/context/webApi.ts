import { asObserved, type Behaves } from "../manners/observed.js";
import { entitySetName } from "./entitySetName.js";
import { webApiErrorFrom, webApiErrorWithoutAnswer } from "./webApiError.js";

/** As much of fetch as the page's own requests use, so that the host in the same process fits as well. */
export type Fetch = (input: string, init?: FetchInit) => Promise<Response>;

export interface FetchInit {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

type Row = ComponentFramework.WebApi.Entity;

const protocol = { Accept: "application/json", "OData-Version": "4.0", "OData-MaxVersion": "4.0" };
const allAnnotations = 'odata.include-annotations="*"';

/** The platform's client asks for 5,000 rows a page unless told otherwise, and gets no more. */
const defaultPageSize = 5000;

/**
 * `context.webAPI` over fetch.
 *
 * Rejects with {@link webApiErrorFrom}'s shape. Like the platform's own, it can send no row version: an
 * update wins over whatever is there. `nextLink`, given back as `options`, whole or from its question mark on, reads the
 * next page.
 *
 * @param base of the Web API, ending in a slash, for example `/api/data/v9.2/`
 * @param behaves where it is as unkind as the platform was seen to be: everywhere, unless told otherwise
 */
export function createWebApi(fetch: Fetch, base: string, behaves: Behaves = asObserved): ComponentFramework.WebApi {
  async function send(path: string, init: FetchInit & { readonly prefer?: string }): Promise<Response> {
    const { prefer, ...rest } = init;
    const headers: Record<string, string> = { ...protocol };
    if (prefer !== undefined) headers.Prefer = prefer;
    if (init.body !== undefined) headers["Content-Type"] = "application/json; charset=utf-8";
    const answer = await fetch(base + path, { ...rest, headers }).catch((cause: unknown) => {
      throw webApiErrorWithoutAnswer(cause, behaves);
    });
    if (!answer.ok) throw await webApiErrorFrom(answer, behaves);
    return answer;
  }

  return {
    async createRecord(table, data) {
      const answer = await send(entitySetName(table), { method: "POST", body: JSON.stringify(data) });
      return { entityType: table, id: idIn(answer.headers.get("OData-EntityId")) };
    },

    async updateRecord(table, id, data) {
      await send(recordPath(table, id), { method: "PATCH", body: JSON.stringify(data) });
      return { entityType: table, id: bareId(id) };
    },

    async deleteRecord(table, id) {
      await send(recordPath(table, id), { method: "DELETE" });
      return { entityType: table, id: bareId(id) };
    },

    async retrieveRecord(table, id, options = "") {
      const answer = await send(recordPath(table, id) + queryIn(options), { method: "GET", prefer: allAnnotations });
      return (await answer.json()) as Row;
    },

    async retrieveMultipleRecords(table, options = "", maxPageSize = defaultPageSize) {
      const answer = await send(entitySetName(table) + queryIn(options), {
        method: "GET",
        prefer: `${allAnnotations},odata.maxpagesize=${maxPageSize}`,
      });
      const page = pageFrom((await answer.json()) as PageBody, isFetch(options), behaves("lastPage"));
      // the typings call nextLink required
      return page as ComponentFramework.WebApi.RetrieveMultipleResponse;
    },
  };
}

interface PageBody {
  readonly value: Row[];
  readonly "@odata.nextLink"?: string;
  readonly "@Microsoft.Dynamics.CRM.fetchxmlpagingcookie"?: string;
}

const isFetch = (options: string): boolean => /[?&]fetchXml=/i.test(options);

/** A page of rows, and what is said of the next one; of a query in FetchXML that is a cookie and never a link. */
function pageFrom(body: PageBody, isFetched: boolean, isAsObserved: boolean): object {
  const { value: entities, "@odata.nextLink": nextLink } = body;
  const cookie = body["@Microsoft.Dynamics.CRM.fetchxmlpagingcookie"];
  if (isFetched) return { entities, ...(cookie === undefined ? {} : { fetchXmlPagingCookie: cookie }) };
  if (nextLink !== undefined) return { entities, nextLink };
  return isAsObserved ? { entities, nextLink: "" } : { entities };
}

function recordPath(table: string, id: string): string {
  return `${entitySetName(table)}(${bareId(id)})`;
}

function bareId(id: string): string {
  return id.replace(/[{}]/g, "").toLowerCase();
}

function queryIn(options: string): string {
  const start = options.indexOf("?");
  return start < 0 ? "" : options.slice(start);
}

function idIn(entityId: string | null): string {
  return entityId?.match(/\(([^)]+)\)$/)?.[1] ?? "";
}
