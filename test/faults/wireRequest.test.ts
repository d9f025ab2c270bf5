import { batchBody, batchAnswers } from "../../shared/dataverse/wire/batch";
import { batchReply, partsOf, repliesOf, withParts } from "./batchWire";
import { spreadOf } from "./matrix";
import { messageOf, requestName, rowAddressOf, type Reply, type WireRequest } from "./wireRequest";

const id = "5e110000-0000-4000-8000-000000000001";
const other = "5e110000-0000-4000-8000-000000000002";
const aRequest = (differs: Partial<WireRequest>): WireRequest => ({
  ...{ seam: "fetch", isPart: false, method: "GET", path: "", headers: {}, body: "" },
  ...differs,
});

describe("what a request is called", () => {
  it.each<{ why: string; request: Partial<WireRequest>; name: string }>([
    {
      why: "a row without its id",
      request: { method: "PATCH", path: `msdyn_projects(${id})` },
      name: "fetch: PATCH msdyn_projects()",
    },
    {
      why: "a message of a row",
      request: { method: "POST", path: `invoices(${id})/Microsoft.Dynamics.CRM.msdyn_PostInvoice` },
      name: "fetch: POST invoices()/msdyn_PostInvoice",
    },
    {
      why: "a part of a batch",
      request: { isPart: true, method: "DELETE", path: `a(${id})` },
      name: "$batch: DELETE a()",
    },
    {
      why: "a query by the columns of its filter, whatever they are compared with",
      request: {
        seam: "webAPI",
        path: `invoices?$select=name,total&$filter=_salesorderid_value eq ${id} and (statecode eq 0 or name eq 'a eq b')&$orderby=createdon`,
      },
      name: "webAPI: GET invoices by _salesorderid_value+statecode+name",
    },
    {
      why: "a query by a list of ids",
      request: {
        seam: "webAPI",
        path: `invoices?$filter=Microsoft.Dynamics.CRM.In(PropertyName='invoiceid',PropertyValues=['${id}','${other}'])`,
      },
      name: "webAPI: GET invoices by invoiceid",
    },
    {
      why: "FetchXML that counts",
      request: {
        seam: "webAPI",
        path: `actuals?fetchXml=<fetch aggregate='true'><condition attribute='contract' operator='eq' value='${id}'/></fetch>`,
      },
      name: "webAPI: GET actuals by count+contract",
    },
  ])("$why", ({ request, name }) => expect(requestName(aRequest(request))).toBe(name));

  it("its row and its message are known by its address", () => {
    const request = aRequest({ method: "POST", path: `invoices(${id})/Microsoft.Dynamics.CRM.msdyn_PostInvoice` });
    expect([rowAddressOf(request), messageOf(request)]).toEqual([{ set: "invoices", id }, "msdyn_PostInvoice"]);
    expect(messageOf(aRequest({ method: "POST", path: "$batch" }))).toBeUndefined();
  });
});

describe("a batch taken apart", () => {
  const root = "http://host.local/api/data/v9.2/";
  const paths = [`a(${id})`, `b(${other})`, `c(${id})`];
  const body = batchBody(
    paths.map((path) => ({ method: "PATCH" as const, path, version: 'W/"1"', body: '{"x":1}' })),
    "batch_1",
    root,
  );
  const headers = { "Content-Type": "multipart/mixed;boundary=batch_1" };
  const batch = aRequest({ method: "POST", path: "$batch", headers, body });

  it("has its parts, and some of them make a smaller one", () => {
    expect(partsOf(batch, root)).toMatchObject(
      paths.map((path) => ({ isPart: true, method: "PATCH", path, headers: { "If-Match": 'W/"1"' }, body: '{"x":1}' })),
    );
    expect(partsOf(withParts(batch, [0, 2]), root).map(({ path }) => path)).toEqual([paths[0], paths[2]]);
    expect(partsOf(aRequest({}), root)).toEqual([]);
  });

  it("and the answers put together again are read by the adapter and by us alike", () => {
    const replies: readonly Reply[] = [
      { status: 204, headers: { "OData-Version": "4.0" }, body: "" },
      { status: 412, headers: { "content-type": "application/json" }, body: '{"error":{}}' },
    ];
    const whole = batchReply(replies);
    expect(repliesOf(whole)).toEqual(replies);
    const read = batchAnswers(whole.body, whole.headers["content-type"] ?? "");
    expect(read.map(({ status, body: text }) => [status, text])).toEqual([
      [204, ""],
      [412, '{"error":{}}'],
    ]);
  });
});

it("a share of the cells is the same each time, spread evenly, and another for another seed", () => {
  const names = Array.from({ length: 2_000 }, (_, place) => `cell ${place}`);
  const share = (seed: string) => names.filter((name) => spreadOf(name, seed) < 0.1);
  expect(share("1")).toEqual(share("1"));
  expect(share("1")).not.toEqual(share("2"));
  expect(share("1").length).toBeGreaterThan(150);
  expect(share("1").length).toBeLessThan(250);
});
