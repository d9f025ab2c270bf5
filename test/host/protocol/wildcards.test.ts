import { openClient, type HostClient } from "../hostClient";

let client: HostClient;
beforeAll(async () => {
  client = await openClient("small");
});
afterAll(async () => client.host.close());

const filtered = async (table: string, filter: string) => client.get(`${table}?$filter=${encodeURIComponent(filter)}`);
const fetchXml = async (table: string, entity: string, inside: string) => {
  const xml = `<fetch><entity name='${entity}'>${inside}</entity></fetch>`;
  return client.get(`${table}?fetchXml=${encodeURIComponent(xml)}`);
};

describe("wildcards in text conditions (page 'Use wildcard characters in conditions for string values')", () => {
  let made: string[];
  const names = ["Wild 100% sure", "Wild a_b", "Wild axb", "Wild bat", "Wild cat", "Wild rat", "Wild [x]", "Wild a*b?"];
  beforeAll(async () => {
    made = [];
    for (const name of names) {
      const { headers } = await client.send("POST", "accounts", { name });
      made.push(headers.get("odata-entityid") ?? "");
    }
  });
  afterAll(async () => {
    for (const id of made) await client.send("DELETE", id.split("/").pop() ?? "");
  });

  const cases: readonly { says: string; text: string; finds: readonly string[] }[] = [
    { says: "contains", text: "Wild_axb", finds: ["Wild axb"] },
    { says: "contains", text: "a_b", finds: ["Wild a*b?", "Wild a_b", "Wild axb"] },
    { says: "contains", text: "a[_]b", finds: ["Wild a_b"] },
    { says: "contains", text: "100[%] s", finds: ["Wild 100% sure"] },
    { says: "contains", text: "wild%AT", finds: ["Wild bat", "Wild cat", "Wild rat"] },
    { says: "contains", text: "Wild [a-c]at", finds: ["Wild bat", "Wild cat"] },
    { says: "contains", text: "Wild [^a-c]at", finds: ["Wild rat"] },
    { says: "contains", text: "Wild [[]x]", finds: ["Wild [x]"] },
    { says: "contains", text: "a*b", finds: ["Wild a*b?"] },
    { says: "contains", text: "b?", finds: ["Wild a*b?"] },
    { says: "startswith", text: "Wil_ [bc]", finds: ["Wild bat", "Wild cat"] },
    { says: "startswith", text: "%cat", finds: ["Wild cat"] },
    { says: "endswith", text: " [rc]_t", finds: ["Wild cat", "Wild rat"] },
    { says: "endswith", text: "?", finds: ["Wild a*b?"] },
  ];
  it.each(cases)("$says '$text' finds $finds", async ({ says, text, finds }) => {
    const filter = `${says}(name,'${text}') and startswith(name,'Wild ')`;
    const { status, json } = await filtered("accounts", filter);
    expect([status, json.value.map((row) => row["name"]).sort()]).toEqual([200, finds]);
  });

  it.each([
    { operator: "like", text: "wild [bc]%", finds: ["Wild bat", "Wild cat"] },
    { operator: "like", text: "wild a_b", finds: ["Wild a_b", "Wild axb"] },
    {
      operator: "not-like",
      text: "%[^tx]%t",
      finds: ["Wild 100% sure", "Wild [x]", "Wild a*b?", "Wild a_b", "Wild axb"],
    },
    {
      operator: "begins-with",
      text: "Wild [^bcr]",
      finds: ["Wild 100% sure", "Wild [x]", "Wild a*b?", "Wild a_b", "Wild axb"],
    },
    { operator: "ends-with", text: "_at", finds: ["Wild bat", "Wild cat", "Wild rat"] },
  ])("FetchXML $operator '$text' finds $finds", async ({ operator, text, finds }) => {
    const condition = `<filter><condition attribute='name' operator='${operator}' value='${text}'/><condition attribute='name' operator='begins-with' value='Wild '/></filter>`;
    const { status, json } = await fetchXml("accounts", "account", condition);
    expect([status, json.value.map((row) => row["name"]).sort()]).toEqual([200, finds]);
  });
});
