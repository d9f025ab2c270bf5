import { wellKnownDetail, wellKnownInvoices } from "../../host/scenarios/wellKnown";
import { readProjectFile, trackedFiles } from "../repository/projectFiles";
import { refusalsInReadme } from "../support/refusalsInReadme";
import { openClient, type HostClient } from "./hostClient";

const refusals = refusalsInReadme(readProjectFile("host/README.md"));

let client: HostClient;
let rows: Readonly<Record<string, string>>;
const messages: string[] = [];
beforeAll(async () => {
  client = await openClient("contoso60");
  rows = await rowsOf(client);
});
afterAll(async () => client.host.close());

it("the lists are there", () => {
  expect(refusals.length).toBeGreaterThan(40);
});

it.each(refusals)("$what: $method $address", async ({ method, address, body, status, names }) => {
  const path = encodeURI(withRows(address)).replaceAll("#", "%23");
  const isBatch = address === "$batch";
  const headers: Record<string, string> = isBatch ? { "content-type": "multipart/mixed; boundary=b" } : {};
  const sent = isBatch ? `--b\r\n\r\n${method} ${address}\r\n\r\n--b--` : body && withRows(body);
  const answer = await client.send(method, path, sent, headers);
  const message = isBatch ? answer.text : answer.json.error.message;
  expect([answer.status, message]).toEqual([status, expect.stringContaining(names)]);
  messages.push(message);
});

it("every refusal in the code is met by a line of the lists", () => {
  const code = trackedFiles().filter((file) => file.startsWith("host/server/") && file.endsWith(".ts"));
  const refused = code.flatMap((file) => wordsOf(readProjectFile(file)));
  expect(refused.length).toBeGreaterThan(30);
  expect(refused.filter((words) => !messages.some((message) => message.includes(words)))).toEqual([]);
});

/** The words of each call of `notImitated`, cut where values are put in; what is too short to tell apart is left out. */
function wordsOf(code: string): string[] {
  const calls = [...code.matchAll(/throw notImitated\(([^;]*)\);/g)].map(([, inside = ""]) => inside);
  const values = /\$\{(?:[^{}]|\{[^}]*\})*\}/g;
  const texts = calls.flatMap((inside) => inside.replaceAll(values, "…").match(/"[^"]*"|`[^`]*`/g) ?? []);
  return texts.flatMap((text) => text.slice(1, -1).split("…")).filter((words) => words.length > 8);
}

const withRows = (text: string): string => text.replace(/\{(\w+)\}/g, (whole, name: string) => rows[name] ?? whole);

/** The rows that the lists name. */
async function rowsOf({ query }: HostClient): Promise<Record<string, string>> {
  const first = async (sql: string, ...values: string[]) => (await query<{ id: string }>(sql, values))[0]?.id ?? "";
  const { draft, sales, confirmed, unpriced } = wellKnownInvoices;
  return {
    draft: draft.id,
    sales: sales.id,
    confirmed: confirmed.id,
    unpriced: unpriced.id,
    detail: wellKnownDetail("draft", 1),
    projectLine: await first("select invoicedetailid as id from invoicedetail where invoiceid = ?", draft.id),
    contractLine: await first("select salesorderdetailid as id from salesorderdetail"),
    fixedPrice: await first(fixedPriceLine("line.invoiceid")),
    fixedPriceLine: await first(fixedPriceLine("line.invoicedetailid")),
  };
}

/** A line with fixed price on a draft. */
const fixedPriceLine = (column: string): string =>
  `select ${column} as id from invoicedetail line join invoice on invoice.invoiceid = line.invoiceid
    where line.msdyn_billingmethod = 192350001 and invoice.msdyn_projectinvoicestatus = 192350000
    order by line.invoicedetailid`;
