/** @jest-environment jsdom */
import { clientUrl, formRecord, serviceRoot } from "../../shared/platform/undocumentedHost";

const invoice = { entityTypeName: "invoice", entityId: "1" };

describe("the record of the form", () => {
  it.each<{ why: string; context: object; found: object | null }>([
    { why: "by contextInfo", context: { mode: { contextInfo: invoice } }, found: { table: "invoice", id: "1" } },
    { why: "by page", context: { page: invoice }, found: { table: "invoice", id: "1" } },
    {
      why: "contextInfo goes first",
      context: { mode: { contextInfo: invoice }, page: { ...invoice, entityId: "2" } },
      found: { table: "invoice", id: "1" },
    },
    {
      why: "page where contextInfo says half",
      context: { mode: { contextInfo: { entityTypeName: "invoice" } }, page: invoice },
      found: { table: "invoice", id: "1" },
    },
    { why: "a new record has no id", context: { page: { entityTypeName: "invoice", entityId: "" } }, found: null },
    { why: "a host without either", context: {}, found: null },
    {
      why: "a host with something else in their place",
      context: { mode: { contextInfo: 5 }, page: null },
      found: null,
    },
  ])("$why", ({ context, found }) => expect(formRecord(context)).toEqual(found));
});

describe("the organisation's address", () => {
  it.each<{ why: string; context: object; url: string }>([
    {
      why: "as the host gives it",
      context: { page: { getClientUrl: () => "https://org.example" } },
      url: "https://org.example",
    },
    {
      why: "with a slash too many",
      context: { page: { getClientUrl: () => "https://org.example/" } },
      url: "https://org.example",
    },
    { why: "the page's own, where the host gives none", context: {}, url: "http://localhost" },
    { why: "or an empty one", context: { page: { getClientUrl: () => "" } }, url: "http://localhost" },
    {
      why: "or a function that throws, as in pcf-start",
      context: {
        page: {
          getClientUrl: () => {
            throw new TypeError("getClientUrl is not a function");
          },
        },
      },
      url: "http://localhost",
    },
    { why: "or something that is no function", context: { page: { getClientUrl: "x" } }, url: "http://localhost" },
  ])("$why", ({ context, url }) => {
    expect(clientUrl(context)).toBe(url);
    expect(serviceRoot(context)).toBe(`${url}/api/data/v9.2/`);
  });

  it("is asked of the page itself, which may lean on its own this", () => {
    const page = {
      url: "https://org.example",
      getClientUrl() {
        return this.url;
      },
    };
    expect(clientUrl({ page })).toBe("https://org.example");
  });
});
