import { wellKnownDetail, wellKnownInvoices } from "../../host/scenarios/wellKnown";
import { everything } from "../../host/server/users";
import { detailAddress, openClient, type HostClient } from "./hostClient";

let client: HostClient;
beforeEach(async () => {
  client = await openClient("small");
});
afterEach(async () => client.host.close());

const detail = detailAddress(wellKnownDetail("draft", 1));
const save = async (quantity: number, user = "billing") =>
  (await client.send("PATCH", detail, { msdyn_quantity: quantity }, { "x-host-user": user })).status;

describe("privileges taken away while somebody works", () => {
  it("by the door: of one user, and given again", async () => {
    await client.door("users/billing", { privileges: ["Read"] });
    expect([await save(1), await save(2, "second")]).toEqual([403, 204]);
    await client.door("users/billing", { privileges: ["Read", "Write", "Append", "AppendTo"] });
    expect(await save(3)).toBe(204);
  });

  it("reading too: rows, one row, and FetchXML", async () => {
    await client.door("users/billing", { privileges: ["Write"] });
    const fetchXml = "<fetch><entity name='invoice'><attribute name='name'/></entity></fetch>";
    for (const path of ["invoices", detail, `invoices?fetchXml=${encodeURIComponent(fetchXml)}`]) {
      expect((await client.get(path)).status).toBe(403);
    }
  });

  it("said to whom it concerns", async () => {
    await client.door("users/second", { privileges: ["Read"] });
    const users = await client.door<{ key: string; privileges: string[] }[]>("users");
    expect(users.find(({ key }) => key === "second")?.privileges).toEqual(["Read"]);
    expect(users.find(({ key }) => key === "billing")?.privileges).toContain("Write");
  });

  it.each([
    { why: "before the third save: it is the first to be refused", when: "before", statuses: [204, 204, 403, 403] },
    { why: "after the third save", when: "after", statuses: [204, 204, 204, 403] },
  ])("$why", async ({ when, statuses }) => {
    await client.door("faults", { method: "PATCH", path: detail.slice(0, 12), every: 3, when, revoke: ["Write"] });
    const answers = [];
    for (let quantity = 1; quantity <= 4; quantity += 1) answers.push(await save(quantity));
    expect(answers).toEqual(statuses);
  });

  it("in the middle of a batch", async () => {
    await client.door("faults", { method: "PATCH", path: wellKnownDetail("draft", 2), revoke: ["Write"] });
    const parts = [1, 2, 3].map(
      (place) =>
        `--b\r\n\r\nPATCH ${detailAddress(wellKnownDetail("draft", place))}\r\n\r\n{"msdyn_quantity":${place}}\r\n`,
    );
    const headers = { "content-type": "multipart/mixed; boundary=b", prefer: "odata.continue-on-error" };
    const answer = await client.send("POST", "$batch", `${parts.join("")}--b--`, headers);
    expect([...answer.text.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map((match) => match[1])).toEqual(["204", "403", "403"]);
  });

  it("one of one table: `lacks` names it, and everything else goes on", async () => {
    await client.door("users/billing", {
      privileges: ["Read", "Write"],
      lacks: ["prvWritemsdyn_invoicelinetransaction"],
    });
    const { json } = await client.send("PATCH", detail, { msdyn_quantity: 1 });
    expect(json.error.message).toContain("prvWritemsdyn_invoicelinetransaction");
    expect((await client.send("PATCH", `invoices(${wellKnownInvoices.draft.id})`, { name: "Mine" })).status).toBe(204);
  });

  it.each([
    { lacks: "prvWriteinvoice", method: "PATCH", status: 403 },
    { lacks: "prvReadinvoice", method: "GET", status: 403 },
    { lacks: "prvDeleteinvoice", method: "DELETE", status: 403 },
    { lacks: "prvWriteinvoicedetail", method: "PATCH", status: 204 },
  ])(
    "invoice products have none of their own: $method without $lacks is $status",
    async ({ lacks, method, status }) => {
      const [line] = (await client.get("invoicedetails?$select=invoicedetailid&$top=1")).json.value;
      await client.door("users/billing", { privileges: everything, lacks: [lacks] });
      const body = method === "PATCH" ? { productdescription: "Mine" } : undefined;
      const answer = await client.send(method, `invoicedetails(${String(line?.["invoicedetailid"])})`, body);
      expect(answer.status).toBe(status);
      if (status === 403) expect(answer.json.error.message).toContain(lacks);
    },
  );

  it("of a column: read as nothing, by select, by name and by FetchXML; written, it is refused by name", async () => {
    const column = "msdyn_invoicelinetransaction.msdyn_quantity";
    await client.door("users/billing", { privileges: everything, unreadable: [column], unwritable: [column] });
    const fetchXml = `<fetch><entity name='msdyn_invoicelinetransaction'><attribute name='msdyn_quantity'/></entity></fetch>`;
    const read = await client.get(detail);
    expect([read.json["msdyn_quantity"], typeof read.json["msdyn_price"]]).toEqual([null, "number"]);
    const rows = (await client.get(`msdyn_invoicelinetransactions?fetchXml=${encodeURIComponent(fetchXml)}`)).json
      .value;
    expect(rows.filter((row) => "msdyn_quantity" in row && row["msdyn_quantity"] !== null)).toEqual([]);
    const written = await client.send("PATCH", detail, { msdyn_quantity: 1 });
    expect([written.status, written.json.error.code]).toEqual([403, "0x8004f507"]);
    expect(written.json.error.message).toContain("'msdyn_quantity'");
    expect((await client.send("PATCH", detail, { msdyn_description: "Mine" })).status).toBe(204);
  });

  it("are back after a reset", async () => {
    await client.door("users/billing", { privileges: [] });
    expect(await save(1)).toBe(403);
    await client.door("reset", {});
    expect(await save(2)).toBe(204);
  });

  it.each([
    { why: "nobody has this key", name: "users/nobody", body: { privileges: ["Read"] } },
    { why: "nobody is named", name: "users/", body: { privileges: ["Read"] } },
    { why: "there is no such privilege", name: "users/billing", body: { privileges: ["Print"] } },
    { why: "nothing is said", name: "users/billing", body: {} },
    {
      why: "what is lacking is no list",
      name: "users/billing",
      body: { privileges: ["Read"], lacks: "prvReadinvoice" },
    },
  ])("not when $why", async ({ name, body }) => {
    await expect(client.door(name, body)).rejects.toThrow();
  });
});
