import { examine } from "../../check/examine";
import { foundIn } from "../../check/found";
import { inquire } from "../../check/inquire";
import { summary } from "../../check/summary";
import { tables } from "../../check/tables";
import { leanings } from "../../shared/dataverse/organisation/leanings";
import { openClient, type HostClient } from "../host/hostClient";
import { getOf } from "./askedOfHost";
import { change, recorded, type Body } from "./plantedAnswers";
import type { Get } from "../../check/askAll";

const list = leanings();
let client: HostClient;
let unchanged: Get;
beforeAll(async () => {
  client = await openClient("small");
  unchanged = recorded(getOf(client.host));
});
afterAll(() => client.host.close());

/** The host's organisation, but for the rows of some sets. */
const asked = async (sets: Readonly<Record<string, readonly Body[]>>) =>
  examine(
    list,
    foundIn(
      await inquire(list, async (address) => {
        const value = sets[address.split("?")[0] ?? ""];
        return value ? { status: 200, body: { value } } : unchanged(address);
      }),
    ),
  );
const rowOf = async (what: string, sets: Readonly<Record<string, readonly Body[]>>) =>
  (await asked(sets)).surroundings.find((row) => row.what === what);

const product = "solution Project Operations / PSA";
const solutions = (...named: readonly (readonly [string, string])[]) => ({
  solutions: named.map(([uniquename, version]) => ({ uniquename, version })),
});

it.each([
  { version: "4.122.0.2067", verdict: "holds", says: null, why: "the January 2025 release" },
  { version: "4.140.0.239", verdict: "holds", says: null, why: "a later one" },
  { version: "4.122.0.2066", verdict: "differs", says: "Older than January 2025", why: "just before it" },
  { version: "4.103.0.261", verdict: "differs", says: "Older than January 2025", why: "the April 2024 release" },
  { version: "4.99.0.500", verdict: "differs", says: "Older than April 2024", why: "numbers count, not their digits" },
  { version: "3.10.58.120", verdict: "byHand", says: "not published", why: "of PSA nothing is published by version" },
])("$version ($why) is $verdict", async ({ version, verdict, says }) => {
  const row = await rowOf(product, solutions(["msdyn_ProjectServiceCore", "1.0.0.1"], ["ProjectOperations", version]));
  expect(row?.verdict).toBe(verdict);
  expect(row?.found.en).toBe(`ProjectOperations ${version}`);
  if (says === null) expect(row?.todo).toBeNull();
  else expect(row?.todo?.en).toContain(says);
});

it("without a solution of the product its version is not known, and nothing is made of it", async () => {
  expect(await rowOf(product, solutions(["Other", "1.0"]))).toMatchObject({ verdict: "byHand", todo: null });
});

it("this solution is known to be imported, with its version", async () => {
  const examined = await asked(solutions(["ProjectInvoicing", "0.1.0"]));
  expect(examined.assumed.find(({ id }) => id === "solution-imports")).toMatchObject({
    verdict: "holds",
    found: { en: "Imported, as version 0.1.0." },
  });
});

it("where invoices go on to Finance, the limit of 1,000 lines needs a look, and keeps nobody from beginning", async () => {
  const examined = await asked(solutions(["msdyn_DualWriteAppCoreMaps", "3.1"]));
  const [look] = tables(examined);
  expect(look?.lines.map(({ what }) => what.en)).toEqual(["solution Finance (dual-write)"]);
  expect(look?.lines[0]?.todo.en).toContain("1,000 lines");
  expect(summary(examined).kind).toBe("ready");
});

const steps = (...columns: readonly (string | null)[]) => ({
  sdkmessageprocessingsteps: columns.map((filteringattributes) => ({ filteringattributes })),
});

it.each([
  { why: "on every column", given: steps(null), says: "1 of 1 steps run" },
  { why: "on the journal", given: steps("msdyn_subject, pinv_invoicingjournal"), says: "1 of 1 steps run" },
  { why: "on others only", given: steps("msdyn_subject", "msdyn_progress"), says: "None of 2 steps" },
])("a step $why is told", async ({ given, says }) => {
  const row = await rowOf("msdyn_project: sdkmessageprocessingstep", given);
  expect(row?.found.en).toContain(says);
  expect(row?.verdict).toBe(says.startsWith("None") ? "holds" : "byHand");
});

const control = (name: string, inside: string) =>
  `<customControl formFactor="2" name="pinv_ProjectInvoicing.${name}"><parameters>${inside}</parameters></customControl>`;
const form = (table: string, formxml: string) => ({ objecttypecode: table, formxml });
const wizard = form("msdyn_project", control("ManualInvoiceWizard", "<journal>pinv_invoicingjournal</journal>"));
const bare = form("msdyn_project", '<control datafieldname="pinv_invoicingjournal" />');

it("another form with the journal column on it is told, and speaks against the assumption", async () => {
  const examined = await asked({ systemforms: [wizard, bare] });
  expect(examined.surroundings.find(({ what }) => what.endsWith("journal: systemform"))).toMatchObject({
    verdict: "differs",
    found: { en: "On 1 form without the wizard." },
  });
  expect(examined.assumed.find(({ id }) => id === "journal")?.verdict).toBe("differs");
});

it.each([
  {
    why: "a journal that is no text of several lines",
    of: "new_short",
    kind: "notReady",
    says: "msdyn_project.new_short",
  },
  { why: "the host's journal", of: "pinv_invoicingjournal", kind: "ready", says: "Ready" },
])("$why: the verdict on top is $kind", async ({ of, kind, says }) => {
  const formxml = control("ManualInvoiceWizard", `<journal>${of}</journal>`);
  const told = summary(await asked({ systemforms: [form("msdyn_project", formxml)] }));
  expect(told.kind).toBe(kind);
  expect(told.sentence.en).toContain(says);
});

it("forms that may not be read leave it not known: what makers have set counts", async () => {
  const found = foundIn(
    await inquire(list, async (address) =>
      address.startsWith("systemforms") ? { status: 403, body: null } : unchanged(address),
    ),
  );
  expect(summary(examine(list, found)).sentence.en).toBe("Not known: 1 thing could not be seen.");
});

it("controls that nobody has placed yet keep nothing from being ready", async () => {
  const examined = await asked({ systemforms: [] });
  const placed = examined.surroundings.filter(({ found }) => found.en.startsWith("On no main form, view"));
  expect(placed.map(({ what, verdict }) => [what, verdict])).toEqual([
    ["InvoiceReview", "byHand"],
    ["ManualInvoiceWizard", "byHand"],
  ]);
  // the host's tax column is then found, and named by nobody
  expect(summary(examined).sentence.en).toBe("Ready, as far as reading tells.");
});

it("a control on a view counts, and so do its properties", async () => {
  const layoutxml = control(
    "InvoiceReview",
    '<sendMessage static="true" type="SingleLine.Text">new_Send</sendMessage>',
  );
  const examined = await asked({ systemforms: [], savedqueries: [{ returnedtypecode: "invoice", layoutxml }] });
  expect(examined.surroundings[0]).toMatchObject({
    what: "InvoiceReview",
    found: { en: "It stands on view: invoice." },
  });
  expect(examined.rows.find(({ what }) => what === "new_Send")).toMatchObject({
    verdict: "set",
    property: "sendMessage",
  });
  expect(examined.rows.find(({ what }) => what === "msdyn_PostInvoice")).toBeUndefined();
});

it("a message that a maker has named is the one that is looked for", async () => {
  const set = '<sendMessage static="true" type="SingleLine.Text">msdyn_CorrectInvoice</sendMessage>';
  const examined = await asked({ systemforms: [form("invoice", control("InvoiceReview", set))] });
  expect(examined.rows.find(({ what }) => what === "msdyn_CorrectInvoice")?.verdict).toBe("holds");
});

const named = (property: string, value: string) =>
  `<${property} static="true" type="SingleLine.Text">${value}</${property}>`;
const [wantsFallback, wantsOwn] = [named("paidFallback", "true"), named("createMode", "customApi")];

it.each([
  {
    why: "a name that says nothing of invoices is looked for by itself",
    set: named("sendMessage", "new_Confirm"),
    is: [],
  },
  { why: "one that is not there either", set: named("sendMessage", "new_Send"), is: [["new_Send", "sendMessage"]] },
  {
    why: "the message of a payment that is missing, where a maker allowed the state instead",
    set: wantsFallback,
    lacks: "msdyn_InvoicePaid",
    is: [],
  },
  {
    why: "not so where that is allowed in one of two places",
    set: wantsFallback,
    also: named("paidFallback", "false"),
    lacks: "msdyn_InvoicePaid",
    is: [["msdyn_InvoicePaid", "paidMessage"]],
  },
  {
    why: "the message that makes drafts, where the organisation's own does",
    set: wantsOwn + named("customApi", "sample_CreateProjectInvoice"),
    lacks: "msdyn_NewInvoiceContract",
    is: [],
  },
  {
    why: "its own that is not there",
    set: wantsOwn + named("customApi", "new_Make"),
    is: [["new_Make", "customApi"]],
  },
])("messages to be named: $why", async ({ set, also, lacks, is }) => {
  const of = set.includes("createMode") ? "ManualInvoiceWizard" : "InvoiceReview";
  const forms = [set, ...(also === undefined ? [] : [also])].map((inside) => form("invoice", control(of, inside)));
  const get: Get = async (address) => {
    if (address.startsWith("systemforms")) return { status: 200, body: { value: forms } };
    if (address.includes("'new_Confirm'")) return { status: 200, body: { value: [{ name: "new_Confirm" }] } };
    const answer = await unchanged(address);
    if (!address.startsWith("sdkmessages")) return answer;
    return change(answer, ({ value }) => ({ value: (value as Body[]).filter(({ name }) => name !== lacks) }));
  };
  const { rows } = examine(list, foundIn(await inquire(list, get)));
  expect(rows.filter(({ verdict }) => verdict === "set").map(({ what, property }) => [what, property])).toEqual(is);
});

it.each([
  { column: "msdyn_tax", verdict: "holds", says: "Set to msdyn_tax, which is there." },
  { column: "msdyn_amount", verdict: "holds", says: "Set to msdyn_amount, which is there." },
  { column: "msdyn_description", verdict: "set", says: "msdyn_description: Of another type: String." },
  { column: "msdyn_project", verdict: "set", says: "msdyn_project: Of another type: Lookup." },
  { column: "msdyn_billingtype", verdict: "set", says: "msdyn_billingtype: Of another type: Picklist." },
])("a tax column set to $column: $verdict", async ({ column, verdict, says }) => {
  const forms = [form("invoice", control("InvoiceReview", named("taxColumn", column)))];
  const { assumed } = await asked({ systemforms: forms });
  expect(assumed.find(({ id }) => id === "tax-column")).toMatchObject({ verdict, found: { en: says } });
});

it("a date without a time zone is told by its name", async () => {
  const address =
    "EntityDefinitions(LogicalName='msdyn_actual')/Attributes/Microsoft.Dynamics.CRM.DateTimeAttributeMetadata";
  const zoneless = { LogicalName: "msdyn_transactiondate", DateTimeBehavior: { Value: "TimeZoneIndependent" } };
  expect(await rowOf("msdyn_actual: TimeZoneIndependent", { [address]: [zoneless] })).toMatchObject({
    verdict: "holds",
    found: { en: "Found: msdyn_transactiondate." },
  });
});

it("privileges that the reader lacks are told by their names, and keep nothing from being ready", async () => {
  const found = foundIn(await inquire(list, getOf(client.host, "reader")));
  const examined = examine(list, found);
  const row = examined.surroundings.find(({ what }) => what === "RetrieveUserPrivileges");
  expect(row?.verdict).toBe("differs");
  expect(row?.found.en).toContain("prvWriteinvoice");
  expect(row?.found.en).not.toContain("prvReadinvoice");
  expect(summary(examined).kind).toBe("ready");
});

it.each([
  { name: "prvWriteInvoiceDetail", verdict: "differs", says: "some of its own", why: "one of its own" },
  { name: "prvWriteInvoice", verdict: "byHand", says: "prvWriteInvoice; which of them", why: "one of its invoice" },
])("invoice products by $why: $verdict", async ({ name, verdict, says }) => {
  const Privileges = [{ Name: name, PrivilegeId: "1" }];
  const examined = await asked({ EntityDefinitions: [{ LogicalName: "invoicedetail", Privileges }] });
  const row = examined.assumed.find(({ id }) => id === "product-privileges");
  expect(row?.verdict).toBe(verdict);
  expect(row?.found.en).toContain(says);
});

it("a parameter of which nobody says that it is needed keeps a message from nothing", async () => {
  const sdkmessagerequestid = { name: "msdyn_PostInvoice" };
  const { rows } = await asked({ sdkmessagerequestfields: [{ name: "Reason", optional: null, sdkmessagerequestid }] });
  expect(rows.find(({ what }) => what === "msdyn_PostInvoice")?.verdict).toBe("holds");
});

it("a parameter of a Custom API that it cannot do without is told", async () => {
  const CustomAPIRequestParameters = [
    { uniquename: "Comment", isoptional: true },
    { uniquename: "Reason", isoptional: false },
  ];
  const { rows } = await asked({ customapis: [{ uniquename: "msdyn_PostInvoice", CustomAPIRequestParameters }] });
  expect(rows.find(({ what }) => what === "msdyn_PostInvoice")).toMatchObject({
    verdict: "fails",
    found: { en: "There, but it takes the parameters Reason." },
  });
});

it("option values that no control knows are told, for somebody to look what they are", async () => {
  const address =
    "EntityDefinitions(LogicalName='msdyn_invoicelinetransaction')/Attributes/Microsoft.Dynamics.CRM.PicklistAttributeMetadata";
  const Options = [192350000, 192350001, 192350002, 192350003, 192350004, 690970002, 690970009].map((Value) => ({
    Value,
  }));
  const column = { LogicalName: "msdyn_transactionclassification", OptionSet: { Options }, GlobalOptionSet: null };
  const { related } = await asked({ [address]: [column] });
  expect(related.find(({ what }) => what.endsWith("msdyn_transactionclassification"))?.found.en).toBe(
    "It also has the values 690970009.",
  );
});
