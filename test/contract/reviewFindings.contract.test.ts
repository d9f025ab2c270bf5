import type { Fetch } from "../../shared/dataverse/wire/webRequest";
import { noneAbsent } from "../../shared/invoicing/invoice";
import { unknownProduct } from "../../shared/invoicing/acts/product";
import { digits } from "../support/amount";
import { invoiceId, openReviewHost, rowId, type ReviewHost } from "../support/reviewHost";
import { changeOf } from "../support/rowWrites";
import { valueOf } from "../support/valueOf";

let host: ReviewHost;
beforeAll(async () => {
  host = await openReviewHost("contoso60");
});
afterEach(async () => host.freshStart());
afterAll(async () => host.host.close());

const [draft, milestones] = [invoiceId("draft"), invoiceId("milestones")];
const asked = async (): Promise<number> =>
  (await host.requests()).filter((each) => each.startsWith("GET EntityDefinitions")).length;
const newPage = (parts = {}) => host.port({ isNewPage: true, ...parts });
const taxesOf = async (port = newPage()) =>
  valueOf(await port.readInvoice(milestones)).details.map(({ tax }) => digits(tax));
const withoutTax = async () => host.door("settings", { missingColumns: ["msdyn_invoicelinetransaction.msdyn_tax"] });

describe("the column of a detail's tax", () => {
  it("is found where it is, without a property", async () => expect(await taxesOf()).toEqual(["4250", "7000"]));

  it("is none where there is none: the tax is then the one typed on the line", async () => {
    await withoutTax();
    expect(await taxesOf()).toEqual(["none", "none"]);
  });

  it("is the one that a maker has named, of which only its type is asked", async () => {
    await host.door("trace", undefined, "DELETE");
    expect(await taxesOf(newPage({ taxColumn: "msdyn_amount" }))).not.toEqual(["4250", "7000"]);
    expect(await asked()).toBe(1);
  });

  it("is the one that is there where the named one is none, which is told", async () => {
    const { details, absent } = valueOf(await newPage({ taxColumn: "msdyn_taxes" }).readInvoice(milestones));
    expect(details.map(({ tax }) => digits(tax))).toEqual(["4250", "7000"]);
    expect(absent.columns).toEqual(["msdyn_invoicelinetransaction.msdyn_taxes"]);
  });

  it.each([
    { why: "a text", taxColumn: "msdyn_description" },
    { why: "a date", taxColumn: "msdyn_documentdate" },
    { why: "a choice", taxColumn: "msdyn_billingtype" },
    { why: "a look-up, by the name that a maker sees", taxColumn: "msdyn_project" },
    { why: "a flag", taxColumn: "msdyn_correction" },
    { why: "nothing that is there", taxColumn: "new_tax" },
  ])("is the one that is there where the named one is $why, which is told", async ({ taxColumn }) => {
    const { details, absent, unread } = valueOf(await newPage({ taxColumn }).readInvoice(milestones));
    expect([details.map(({ tax }) => digits(tax)), unread]).toEqual([["4250", "7000"], []]);
    expect(absent.columns).toEqual([`msdyn_invoicelinetransaction.${taxColumn}`]);
  });

  it("is written where it was found", async () => {
    const port = newPage();
    const before = valueOf(await port.readInvoice(milestones));
    const row = rowId("milestones", 1);
    expect(valueOf(await port.saveRows(milestones, [changeOf(before, row, { tax: "4000" })])).saved).toEqual([row]);
    expect(await taxesOf()).toEqual(["4000", "7000"]);
  });

  it("is asked for once, however often invoices are read", async () => {
    const port = newPage();
    await host.door("trace", undefined, "DELETE");
    for (let time = 0; time < 3; time += 1) await port.readInvoice(draft);
    expect(await asked()).toBe(1);
  });

  it.each([
    {
      why: "may not be read: as without, and not asked for again",
      fault: { status: 403, code: "0x80040220", times: 9 },
      second: "none",
      questions: 1,
    },
    {
      why: "did not answer: as without, and asked for again",
      fault: { status: 503, code: "", times: 1 },
      second: "4250",
      questions: 2,
    },
  ])("where metadata $why", async ({ fault, second, questions }) => {
    await host.door("faults", { path: "^EntityDefinitions", message: "No", ...fault });
    await host.door("trace", undefined, "DELETE");
    const port = newPage();
    expect(await taxesOf(port)).toEqual(["none", "none"]);
    expect((await taxesOf(port))[0]).toBe(second);
    expect(await asked()).toBe(questions);
  });
});

describe("an answer of another shape than any that is known", () => {
  it.each([
    "{}",
    '{"value":[null]}',
    '{"value":[{"LogicalName":"msdyn_bulkconfirm","OptionSet":{"Options":7}}]}',
    "[]",
    "<html>",
  ])("%s is none, and invoices open as without", async (body) => {
    const port = newPage({
      fetch:
        (real: Fetch): Fetch =>
        async (url, init) => {
          const came = await real(url, init);
          return url.includes("EntityDefinitions")
            ? { ...came, status: 200, headers: came.headers, text: async () => body }
            : came;
        },
    });
    const { details, invoice } = valueOf(await port.readInvoice(milestones));
    expect([details.map(({ tax }) => digits(tax)), invoice.bulk]).toEqual([["none", "none"], null]);
  });
});

describe("what it takes to find out", () => {
  const oneWave = [
    "GET EntityDefinitions/Attributes",
    "GET invoices",
    "GET invoicedetails",
    "GET msdyn_invoicelinetransactions",
    "GET msdyn_actuals",
  ].sort();

  it("one question in the wave of the first reads, and nobody waits for a second wave who has no such column", async () => {
    await withoutTax();
    await host.door("faults", { path: "^[a-zA-Z_]+", delayMs: 1000, times: 5 });
    await host.door("trace", undefined, "DELETE");
    const reading = newPage().readInvoice(draft);
    await host.wait(0);
    expect((await host.requests()).sort()).toEqual(oneWave);
    await host.wait(1000);
    expect((await reading).ok).toBe(true);
    expect(await host.requests()).toHaveLength(5);
  });
});

describe("an invoice that is being confirmed together with others", () => {
  const column = "msdyn_bulkconfirmationstatus";
  const inState = async (option: number | null, parts = {}) => {
    await host.door("settings", { extraColumns: [`invoice.${column}`] });
    if (option !== null) await host.send("PATCH", `invoices(${draft})`, { [column]: option });
    return newPage(parts);
  };

  it.each<{ why: string; option: number | null; is: object | null }>([
    { why: "none was asked for", option: null, is: null },
    { why: "scheduled", option: 192350000, is: { stage: "running", words: "Scheduled" } },
    { why: "under way", option: 192350001, is: { stage: "running", words: "Processing" } },
    { why: "through", option: 192350002, is: { stage: "done", words: "Complete" } },
    { why: "failed", option: 192350003, is: { stage: "failed", words: "Failed" } },
  ])("$why", async ({ option, is }) => {
    const port = await inState(option);
    const first = valueOf(await port.readInvoice(draft));
    expect([first.invoice.bulk, first.absent]).toEqual([null, noneAbsent]); // the first rows wait for nothing of it
    const listed = valueOf(await port.readOpenLines([first.invoice]));
    expect(listed.get(draft)?.invoice.bulk ?? null).toEqual(is);
    expect(valueOf(await port.readInvoice(draft)).invoice.bulk).toEqual(is);
  });

  it("is known before anything is sent, also where nothing else has asked for it", async () => {
    const port = await inState(192350001);
    expect(valueOf(await port.readInvoice(draft, "links")).invoice.bulk?.stage).toBe("running");
    expect((await (await inState(null)).readOrganisation()).isMoreKnown).toBe(true);
  });

  it("is a draft like others where its state may not be read", async () => {
    const port = await inState(192350000);
    await host.door("faults", { path: "^EntityDefinitions", status: 403, code: "0x80040220", message: "No", times: 9 });
    expect(valueOf(await port.readInvoice(draft)).invoice.bulk).toBeNull();
  });
});

describe("billing types that an organisation has no option for", () => {
  it.each([
    { why: "all are there", missing: [], lacks: [], isMoreKnown: false },
    { why: "one is not: nothing can be made so", missing: [192350002], lacks: ["complimentary"], isMoreKnown: true },
    {
      why: "nobody tells of any",
      missing: [192350000, 192350001, 192350002, 192350003],
      lacks: [],
      isMoreKnown: false,
    },
  ])("$why", async ({ missing, lacks, isMoreKnown }) => {
    const column = "msdyn_invoicelinetransaction.msdyn_billingtype";
    await host.door("settings", { missingOptions: missing.map((option) => `${column}=${option}`) });
    const port = newPage();
    expect((await port.readOrganisation()).isMoreKnown).toBe(isMoreKnown);
    const { absent } = valueOf(await port.readInvoice(draft));
    expect(absent.billingTypes).toEqual(lacks);
    expect(absent.columns).toEqual(lacks.length === 0 ? [] : [`${column}=192350002`]);
  });
});

describe("which product it is", () => {
  const installed = (solutions: readonly object[]) =>
    newPage({
      reads: (real: (url: string, init?: object) => Promise<unknown>) => async (url: string, init?: object) =>
        url.includes("/solutions")
          ? new Response(JSON.stringify({ value: solutions }), { headers: { "content-type": "application/json" } })
          : real(url, init),
    }).readOrganisation();
  const core = (version: string) => ({ solutionid: "1", uniquename: "msdyn_ProjectServiceCore", version });

  it.each([
    { why: "none is installed, or none may be read", solutions: [], is: unknownProduct },
    {
      why: "Project Service Automation",
      solutions: [core("3.10.58.120")],
      is: { version: "3.10.58.120", isOperations: false, isLinkedToFinance: false },
    },
    {
      why: "Project Operations, linked with Finance",
      solutions: [core("4.141.0.30"), { uniquename: "Dynamics365ProjectOperationsDualWrite", version: "2.1.0.0" }],
      is: { version: "4.141.0.30", isOperations: true, isLinkedToFinance: true },
    },
  ])("$why", async ({ solutions, is }) => expect((await installed(solutions)).product).toEqual(is));

  it("is not known to a user who may not read solutions", async () => {
    await host.door("faults", { path: "^solutions", status: 403, code: "0x80040220", message: "No", times: 9 });
    expect((await newPage().readOrganisation()).product).toEqual(unknownProduct);
  });
});
