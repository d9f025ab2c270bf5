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
 * update wins over whatever is there. `nextLink` is absent on the last page; given back as `options`,
 * whole or from its question mark on, it reads the next page.
 *
 * @param base of the Web API, ending in a slash, for example `/api/data/v9.2/`
 */
export function createWebApi(fetch: Fetch, base: string): ComponentFramework.WebApi {
  async function send(path: string, init: FetchInit & { readonly prefer?: string }): Promise<Response> {
    const { prefer, ...rest } = init;
    const headers: Record<string, string> = { ...protocol };
    if (prefer !== undefined) headers.Prefer = prefer;
    if (init.body !== undefined) headers["Content-Type"] = "application/json; charset=utf-8";
    const answer = await fetch(base + path, { ...rest, headers }).catch((cause: unknown) => {
      throw webApiErrorWithoutAnswer(cause);
    });
    if (!answer.ok) throw await webApiErrorFrom(answer);
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
      const body = (await answer.json()) as { value: Row[]; "@odata.nextLink"?: string };
      const nextLink = body["@odata.nextLink"];
      const page = nextLink === undefined ? { entities: body.value } : { entities: body.value, nextLink };
      // the typings call nextLink required; at run time the last page has none
      return page as ComponentFramework.WebApi.RetrieveMultipleResponse;
    },
  };
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
