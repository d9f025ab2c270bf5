import { summary } from "../../check/summary";
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

/** The host's line details have one, and its maker has named it. */
const taxColumn = "msdyn_invoicelinetransaction.msdyn_tax";

it("an organisation with everything is ready", async () => {
  const examined = await asked();
  expect(summary(examined)).toMatchObject({ kind: "ready", sentence: { en: "Ready, as far as reading tells." } });
  expect(examined.assumed.find(({ id }) => id === "tax-column")?.verdict).toBe("holds");
  expect(new Set(examined.rows.map(({ verdict }) => verdict))).toEqual(new Set(["holds"]));
});

it("a tax column that a maker has named and that is not there is a setting", async () => {
  await client.door("settings", { missingColumns: [taxColumn] });
  expect(await says()).toBe("Ready with 1 setting: taxColumn.");
});

it("it only reads, at most sixty times", async () => {
  await client.door("trace", undefined, "DELETE");
  await asked();
  const trace = await client.door<{ method: string; path: string; status: number }[]>("trace");
  expect(new Set(trace.map(({ method }) => method))).toEqual(new Set(["GET"]));
  expect(trace.length).toBeLessThanOrEqual(60);
  // the last ones are those that follow lines to their sources: where they are missing, the limit has cut them off
  expect(trace.at(-1)?.path).toMatch(/^msdyn_actuals\?\$select=msdyn_actualid,/);
  // the read of invoices is refused on purpose
  expect(trace.filter(({ status }) => status !== 200).map(({ path, status }) => [path, status])).toEqual([
    ["invoices?$select=pinv_nothinghere&$top=1", 400],
  ]);
});

it("of rows it takes figures, options and ids, and no more than a thousand", async () => {
  await client.door("trace", undefined, "DELETE");
  await asked();
  const trace = await client.door<{ path: string }[]>("trace");
  const ofRows = trace.map(({ path }) => path).filter((path) => /^(invoice|msdyn_|transactionc)/.test(path));
  expect(ofRows.length).toBeGreaterThan(10);
  for (const path of ofRows) {
    expect(Number(/\$top=(\d+)$/.exec(path)?.[1])).toBeLessThanOrEqual(1000);
    const [, selected = ""] = /\$select=([^&]+)/.exec(path) ?? [];
    expect(selected.split(",").filter((name) => /name|number|description|customer|contact|billto/.test(name))).toEqual(
      [],
    );
  }
});

it("a message by another name is a setting", async () => {
  await client.door("settings", { missingMessages: ["msdyn_PostInvoice", "msdyn_InvoicePaid"] });
  const examined = await asked();
  expect(summary(examined).sentence).toEqual({
    en: "Ready with 2 settings: sendMessage, paidMessage.",
    da: "Klar med 2 indstillinger: sendMessage, paidMessage.",
  });
  expect(examined.assumed.find(({ id }) => id === "send")).toMatchObject({ verdict: "set", property: "sendMessage" });
  expect(examined.rows.find(({ what }) => what === "msdyn_PostInvoice")?.todo?.en).toBe(
    "Set sendMessage of InvoiceReview to the right one of: " +
      "msdyn_AddInvoiceLineDetails, msdyn_CorrectInvoice, msdyn_InvoiceRecalculate.",
  );
});

it("without row versions of projects the wizard is not ready; without those of lines they are compared", async () => {
  await client.door("settings", { optimisticConcurrency: { except: ["msdyn_project"] } });
  expect(await says()).toBe(
    "Not ready because: msdyn_project: IsOptimisticConcurrencyEnabled: switched off (ManualInvoiceWizard).",
  );
  await client.door("settings", { optimisticConcurrency: { except: ["invoicedetail"] } });
  const examined = await asked();
  expect(summary(examined).kind).toBe("ready");
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
  expect(await says("reader")).toBe("Not known: 6 things could not be seen.");
});

it("an assumption that only a test settles says which", async () => {
  const { assumed } = await asked();
  expect(assumed.find(({ id }) => id === "unit")).toMatchObject({ verdict: "byHand", isEvidence: false });
  expect(assumed.find(({ id }) => id === "refused-column")?.verdict).toBe("holds");
  expect(assumed.find(({ id }) => id === "row-versions")?.verdict).toBe("holds");
});
