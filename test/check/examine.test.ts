import { summary } from "../../check/summary";
import { leanings } from "../../shared/dataverse/organisation/leanings";
import { openClient, type HostClient } from "../host/hostClient";
import { askedOfHost } from "./askedOfHost";

let client: HostClient;
beforeAll(async () => {
  client = await openClient("small");
});
beforeEach(() => client.door("reset", {}));
afterAll(() => client.host.close());

const asked = (user?: string) => askedOfHost(client.host, user);
const says = async (user?: string): Promise<string> => summary(await asked(user)).sentence.en;

/** The host's line details have one. */
const taxColumn = "msdyn_invoicelinetransaction.msdyn_tax";

it("an organisation with everything is ready but for the tax column, which a maker names", async () => {
  const examined = await asked();
  expect(summary(examined).sentence.en).toBe("Ready with 1 setting: taxColumn.");
  expect(examined.assumed.find(({ id }) => id === "tax-column")).toMatchObject({
    verdict: "set",
    property: "taxColumn",
  });
  expect(new Set(examined.rows.map(({ verdict }) => verdict))).toEqual(new Set(["holds"]));
});

it("without a tax column it is ready", async () => {
  await client.door("settings", { missingColumns: [taxColumn] });
  expect(summary(await asked())).toMatchObject({ kind: "ready", sentence: { en: "Ready, as far as reading tells." } });
});

it("it only reads, at most sixty times, and nobody's rows", async () => {
  await client.door("trace", undefined, "DELETE");
  await asked();
  const trace = await client.door<{ method: string; path: string; status: number }[]>("trace");
  expect(new Set(trace.map(({ method }) => method))).toEqual(new Set(["GET"]));
  expect(trace).toHaveLength(27);
  const sets = trace.map(({ path }) => /^\w+/.exec(path)?.[0]);
  expect(new Set(sets)).toEqual(new Set(["EntityDefinitions", "sdkmessages", "solutions", "invoices"]));
  // the read of invoices is refused on purpose
  expect(trace.filter(({ status }) => status !== 200).map(({ path, status }) => [path, status])).toEqual([
    ["invoices?$select=pinv_nothinghere&$top=1", 400],
  ]);
});

const columns = leanings().tables.flatMap(({ table, columns: own }) => own.map((column) => ({ table, ...column })));
/** Keys and states cannot be lacking; without the name of a message nothing is asked of the others. */
const removable = columns.filter(
  ({ kind, name, table }) => kind !== "key" && !/^state|^status/.test(name) && table !== "sdkmessage",
);

it("each column that an organisation lacks changes its verdict, and only its own", async () => {
  expect(removable.length).toBeGreaterThan(100);
  for (const { table, name, neededBy } of removable) {
    const column = `${table}.${name}`;
    await client.door("settings", { missingColumns: [column] });
    const examined = await asked();
    const told = examined.rows.filter(({ verdict }) => verdict !== "holds" && verdict !== "byHand");
    expect([column, told.find(({ what }) => what === column)?.verdict]).toEqual([
      column,
      neededBy.length > 0 ? "fails" : "spared",
    ]);
    // a navigation goes with its look-up
    expect(told.filter(({ what }) => what !== column && !what.startsWith(`${table}/`))).toEqual([]);
    expect(summary(examined).kind).toBe(neededBy.length > 0 ? "notReady" : "settings");
  }
});

it("a message by another name is a setting", async () => {
  await client.door("settings", { missingMessages: ["msdyn_PostInvoice", "msdyn_InvoicePaid"] });
  const examined = await asked();
  expect(summary(examined).sentence).toEqual({
    en: "Ready with 3 settings: sendMessage, paidMessage, taxColumn.",
    da: "Klar med 3 indstillinger: sendMessage, paidMessage, taxColumn.",
  });
  expect(examined.assumed.find(({ id }) => id === "send")).toMatchObject({ verdict: "set", property: "sendMessage" });
  expect(examined.rows.find(({ what }) => what === "msdyn_PostInvoice")?.todo?.en).toContain("msdyn_CorrectInvoice");
});

it("without row versions of projects the wizard is not ready; without those of lines they are compared", async () => {
  await client.door("settings", { optimisticConcurrency: { except: ["msdyn_project"] } });
  expect(await says()).toBe(
    "Not ready because: msdyn_project: IsOptimisticConcurrencyEnabled: switched off (ManualInvoiceWizard).",
  );
  await client.door("settings", { optimisticConcurrency: { except: ["invoicedetail"] } });
  const examined = await asked();
  expect(summary(examined).kind).toBe("settings");
  expect(examined.assumed.find(({ id }) => id === "row-versions")?.verdict).toBe("differs");
});

it("more than three reasons are counted", async () => {
  const missing = ["invoice.name", "invoice.description", "invoice.duedate", "invoice.totaltax"];
  await client.door("settings", { missingColumns: missing });
  const sentence = await says();
  expect(sentence).toContain("invoice.duedate: not there (InvoiceReview)");
  expect(sentence).toContain("; and 1 more.");
});

it("who may read nothing is told so", async () => {
  await client.door("users/reader", { privileges: [] });
  const examined = await asked("reader");
  expect(summary(examined).kind).toBe("nothing");
  expect(examined.rows.every(({ verdict }) => verdict === "unseen")).toBe(true);
});

it("what a user may not see is not known, and nothing is guessed", async () => {
  await client.door("users/reader", { privileges: ["Read"], lacks: ["prvReadsdkmessage"] });
  expect(await says("reader")).toBe("Not known: 4 things could not be seen.");
});

it("an assumption that only a test settles says which", async () => {
  const { assumed } = await asked();
  expect(assumed.find(({ id }) => id === "rounding")).toMatchObject({ verdict: "byHand", property: "roundingMode" });
  expect(assumed.find(({ id }) => id === "refused-column")?.verdict).toBe("holds");
  expect(assumed.find(({ id }) => id === "row-versions")?.verdict).toBe("holds");
});
