import { openClient, type HostClient } from "../hostClient";

let client: HostClient;
beforeAll(async () => {
  client = await openClient("small");
});
afterAll(async () => client.host.close());

describe("what is refused by name", () => {
  const around = (inside: string) => `<fetch><entity name='invoice'>${inside}</entity></fetch>`;
  const condition = (text: string) => around(`<filter><condition ${text}/></filter>`);
  it.each([
    { why: "not XML", xml: "<fetch", status: 400, says: "well-formed" },
    { why: "a document type", xml: "<!DOCTYPE fetch [<!ENTITY a 'b'>]><fetch/>", status: 400, says: "document type" },
    { why: "an entity of its own", xml: around("<order attribute='&other;'/>"), status: 400, says: "&other;" },
    { why: "another root", xml: "<get/>", status: 400, says: "<fetch>" },
    { why: "no entity", xml: "<fetch/>", status: 400, says: "<entity>" },
    { why: "another entity", xml: "<fetch><entity name='account'/></fetch>", status: 400, says: "'account'" },
    {
      why: "an unknown linked table",
      xml: around("<link-entity name='lead' from='a' to='b'/>"),
      status: 400,
      says: "'lead'",
    },
    { why: "an unknown column", xml: around("<attribute name='total'/>"), status: 400, says: "'total'" },
    {
      why: "the name column of a lookup",
      xml: around("<attribute name='customeridname'/>"),
      status: 501,
      says: "'customeridname'",
    },
    {
      why: "an unknown operator",
      xml: condition("attribute='name' operator='under' value='x'"),
      status: 501,
      says: "'under'",
    },
    {
      why: "contains, which FetchXML has not",
      xml: condition("attribute='name' operator='contains' value='x'"),
      status: 501,
      says: "'contains'",
    },
    {
      why: "an unknown attribute of an element",
      xml: condition("attribute='name' operator='eq' valueof='x'"),
      status: 501,
      says: "'valueof'",
    },
    { why: "an unknown element", xml: around("<having/>"), status: 501, says: "<having>" },
    {
      why: "another kind of link",
      xml: around("<link-entity name='account' from='accountid' to='customerid' link-type='exists'/>"),
      status: 501,
      says: "'exists'",
    },
    {
      why: "an inner link inside an outer one",
      xml: around(
        "<link-entity name='salesorder' from='salesorderid' to='salesorderid' link-type='outer'><link-entity name='account' from='accountid' to='customerid'/></link-entity>",
      ),
      status: 501,
      says: "inner link-entity",
    },
    {
      why: "an alias used twice",
      xml: around(
        "<link-entity name='account' from='accountid' to='customerid' alias='a'/><link-entity name='account' from='accountid' to='customerid' alias='a'/>",
      ),
      status: 400,
      says: "'a'",
    },
    {
      why: "top with pages",
      xml: "<fetch top='5' page='2'><entity name='invoice'/></fetch>",
      status: 400,
      says: "'top'",
    },
    {
      why: "a value of another type",
      xml: condition("attribute='statecode' operator='eq' value='x'"),
      status: 400,
      says: "'x'",
    },
    {
      why: "a value where there is none",
      xml: condition("attribute='name' operator='null' value='x'"),
      status: 400,
      says: "'null'",
    },
    { why: "no value", xml: condition("attribute='name' operator='eq'"), status: 400, says: "'eq'" },
  ])("$why", async ({ xml, status, says }) => {
    const answer = await client.get(`invoices?fetchXml=${encodeURIComponent(xml)}`);
    expect([answer.status, answer.json.error.message]).toEqual([status, expect.stringContaining(says)]);
  });

  it("query options beside it", async () => {
    const xml = encodeURIComponent(around(""));
    const answer = await client.get(`invoices?fetchXml=${xml}&$top=5`);
    expect([answer.status, answer.json.error.message]).toEqual([501, expect.stringContaining("'$top'")]);
  });
});
