import { createWebApi, type FetchInit } from "../../host/web/context/webApi";
import { entitySetName } from "../../host/web/context/entitySetName";
import type { Behaves } from "../../host/web/manners/observed";
import { openHost, type Host } from "../../host/server/openHost";
import { tables } from "../../host/server/metadata/tables";

const base = "/api/data/v9.2/";

describe("what a refused request rejects with", () => {
  const rejection = async (status: number, body: string, behaves?: Behaves): Promise<unknown> => {
    const answer = () => Promise.resolve(new Response(body, { status, statusText: "Refused" }));
    const api = createWebApi(answer, base, behaves);
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
  ])("$why", async ({ status, body, error }) => {
    const rejected = await rejection(status, body);
    expect(rejected).toEqual({ ...error, code: error.errorCode, title: "", raw: body });
    expect(rejected).not.toBeInstanceOf(Error);
    expect(await rejection(status, body, () => false)).toEqual(error);
  });

  it("of a payload's fault the message has a stack trace (pcf-tag-list dev/host.js, 2026-09-13)", async () => {
    const body = `{"error":{"code":"0x80048d19","message":"Invalid property."}}`;
    expect(await rejection(400, body)).toMatchObject({
      message: expect.stringMatching(/^Invalid property\.\r\n {3}at /) as unknown,
    });
  });

  it("no answer at all is the same shape", async () => {
    const api = createWebApi(() => Promise.reject(new TypeError("Failed to fetch")), base);
    const error = { errorCode: 0, code: 0, message: "Failed to fetch", title: "", raw: "" };
    await expect(api.deleteRecord("invoice", "x")).rejects.toEqual(error);
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

  it("walks all rows by nextLink given back as options, and that of the last page is empty", async () => {
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
      options = page.nextLink || undefined;
    }
    expect(names).toHaveLength(all.entities.length);
    expect(new Set(names)).toEqual(new Set(all.entities.map(({ name }) => name as unknown)));
    expect(all.nextLink).toBe("");
    expect(await createWebApi(host.fetch, base, () => false).retrieveMultipleRecords("invoice")).not.toHaveProperty(
      "nextLink",
    );
  });

  it("a page of FetchXML has a cookie where more follow, and no link (pcf-audit-history, 2026-09-18)", async () => {
    const api = createWebApi(host.fetch, base);
    const page = async (count: number): Promise<object> =>
      api.retrieveMultipleRecords(
        "invoice",
        `?fetchXml=${encodeURIComponent(`<fetch count="${count}"><entity name="invoice"><attribute name="name"/></entity></fetch>`)}`,
      );
    const first = await page(1);
    expect(first).toHaveProperty("fetchXmlPagingCookie");
    expect(first).not.toHaveProperty("nextLink");
    expect(Object.keys(await page(50))).toEqual(["entities"]);
  });

  it("an unknown record rejects with its code as a positive decimal", async () => {
    const api = createWebApi(host.fetch, base);
    await expect(api.retrieveRecord("invoice", "00000000-0000-4000-8000-000000000000")).rejects.toMatchObject({
      errorCode: 0x80040217,
    });
  });
});
