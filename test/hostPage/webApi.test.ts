import { createWebApi, type FetchInit } from "../../host/web/context/webApi";
import { entitySetName } from "../../host/web/context/entitySetName";
import { openHost, type Host } from "../../host/server/openHost";
import { tables } from "../../host/server/metadata/tables";

const base = "/api/data/v9.2/";

describe("what a refused request rejects with", () => {
  const rejection = async (status: number, body: string): Promise<unknown> => {
    const api = createWebApi(() => Promise.resolve(new Response(body, { status, statusText: "Refused" })), base);
    return api.retrieveRecord("invoice", "x").then(
      () => "resolved",
      (error: unknown) => error,
    );
  };

  it.each([
    {
      why: "the code is a positive decimal, not the wire's text",
      status: 412,
      body: `{"error":{"code":"0x80040333","message":"A record with these values already exists."}}`,
      error: { errorCode: 2147746611, message: "A record with these values already exists." },
    },
    {
      why: "an empty code is 0: a failed version check may have none",
      status: 412,
      body: `{"error":{"code":"","message":"The version does not match."}}`,
      error: { errorCode: 0, message: "The version does not match." },
    },
    {
      why: "an answer of a proxy is not JSON and still says something",
      status: 502,
      body: "<html>Bad gateway</html>",
      error: { errorCode: 0, message: "502 Refused" },
    },
  ])("$why", async ({ status, body, error }) => expect(await rejection(status, body)).toEqual(error));

  it("no answer at all is the same shape", async () => {
    const api = createWebApi(() => Promise.reject(new TypeError("Failed to fetch")), base);
    await expect(api.deleteRecord("invoice", "x")).rejects.toEqual({ errorCode: 0, message: "Failed to fetch" });
  });
});

describe("how requests are written", () => {
  const recorded = async (act: (api: ComponentFramework.WebApi) => Promise<unknown>, headers: HeadersInit = {}) => {
    const requests: { url: string; init: FetchInit | undefined }[] = [];
    const api = createWebApi((url, init) => {
      requests.push({ url, init });
      return Promise.resolve(new Response(init?.method === "GET" ? `{"value":[]}` : null, { headers }));
    }, base);
    const result = await act(api);
    return { result, request: requests[0] };
  };

  it("an id in braces and capitals is written bare, as the platform gives both", async () => {
    const { request } = await recorded((api) => api.retrieveRecord("invoice", "{ABCD}", "?$select=name"));
    expect(request?.url).toBe("/api/data/v9.2/invoices(abcd)?$select=name");
  });

  it("a page has 5,000 rows unless told otherwise, with all annotations", async () => {
    const { request } = await recorded((api) => api.retrieveMultipleRecords("invoice"));
    expect(request?.init?.headers).toMatchObject({
      Prefer: 'odata.include-annotations="*",odata.maxpagesize=5000',
    });
  });

  it("an update sends no row version: the platform's client cannot", async () => {
    const { request } = await recorded((api) => api.updateRecord("invoice", "x", { name: "n" }));
    expect(request?.init).toMatchObject({ method: "PATCH", body: `{"name":"n"}` });
    expect(Object.keys(request?.init?.headers ?? {})).not.toContain("If-Match");
  });

  it("a created record comes back as a reference", async () => {
    const { result } = await recorded((api) => api.createRecord("invoice", {}), {
      "OData-EntityId": "http://host.local/api/data/v9.2/invoices(0f0f)",
    });
    expect(result).toEqual({ entityType: "invoice", id: "0f0f" });
  });
});

it("the entity set of every table of the host follows the platform's rule", () => {
  expect(tables.map(({ logicalName }) => entitySetName(logicalName))).toEqual(tables.map(({ entitySet }) => entitySet));
});

describe("over the host", () => {
  let host: Host;
  beforeAll(async () => {
    host = await openHost({ scenario: "small" });
  });
  afterAll(async () => host.close());

  it("walks all rows by nextLink given back as options, and the last page has none", async () => {
    const api = createWebApi(host.fetch, base);
    const all = await api.retrieveMultipleRecords("invoice", "?$select=name");
    const names: unknown[] = [];
    let options: string | undefined = "?$select=name";
    while (options !== undefined) {
      const page: ComponentFramework.WebApi.RetrieveMultipleResponse = await api.retrieveMultipleRecords(
        "invoice",
        options,
        1,
      );
      names.push(...page.entities.map(({ name }) => name as unknown));
      options = "nextLink" in page ? page.nextLink : undefined;
    }
    expect(names).toHaveLength(all.entities.length);
    expect(new Set(names)).toEqual(new Set(all.entities.map(({ name }) => name as unknown)));
    expect("nextLink" in all).toBe(false);
  });

  it("an unknown record rejects with its code as a positive decimal", async () => {
    const api = createWebApi(host.fetch, base);
    await expect(api.retrieveRecord("invoice", "00000000-0000-4000-8000-000000000000")).rejects.toMatchObject({
      errorCode: 0x80040217,
    });
  });
});
