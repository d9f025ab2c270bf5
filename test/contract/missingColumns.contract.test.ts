import type { CreationPort } from "../../shared/procedures/creation/creationPort";
import type { ReviewPort } from "../../shared/procedures/review/reviewPort";
import { spareInCreation } from "../../shared/dataverse/creation/spareInCreation";
import { logicalName } from "../../shared/dataverse/columns";
import { type SpareColumns } from "../../shared/dataverse/organisation/spareColumns";
import { spareInReview } from "../../shared/dataverse/review/spareInReview";
import { contractId, openCreationHost, projectId, type CreationHost } from "../support/creationHost";
import { invoiceId, openReviewHost, type ReviewHost } from "../support/reviewHost";
import { changeOf } from "../support/rowWrites";
import { valueOf } from "../support/valueOf";

/** "table.column" of every column that can be spared, each to be taken away. */
const each = (spare: SpareColumns): readonly string[] =>
  spare.flatMap(([table, columns]) => columns.map((column) => `${table}.${logicalName(column)}`));

interface Traced {
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

/** Reads that were refused, and questions about columns. */
async function askedInVain(host: Pick<ReviewHost, "door">): Promise<{ refused: number; asked: number }> {
  const trace = await host.door<Traced[]>("trace");
  return {
    refused: trace.filter(({ status }) => status === 400).length,
    asked: trace.filter(({ path }) => path.startsWith("EntityDefinitions")).length,
  };
}

describe("reviewing where a column is missing that can be spared", () => {
  let host: ReviewHost;
  beforeAll(async () => {
    host = await openReviewHost("contoso60");
  });
  afterEach(async () => host.freshStart());
  afterAll(async () => host.host.close());

  const draft = invoiceId("draft");

  /** Everything that is read on the way from the list to a question before Send. */
  async function walk(port: ReviewPort) {
    const { facts, unread } = valueOf(await port.readFacts([draft, invoiceId("confirmed"), invoiceId("products")]));
    const invoices = [...facts.values()].map(({ invoice }) => invoice);
    const lines = valueOf(await port.readOpenLines(invoices));
    const opened = valueOf(await port.readInvoice(draft));
    const linked = valueOf(await port.readInvoice(draft, "links"));
    return { unread, invoices, lines, opened, linked };
  }

  it.each(each(spareInReview))("%s", async (missing) => {
    const whole = await walk(host.port());
    await host.door("settings", { missingColumns: [missing] });
    await host.door("trace", {}, "DELETE");
    const port = host.port();
    const first = await walk(port);
    expect([first.unread.size, first.invoices.length, first.lines.size]).toEqual([0, 3, 3]);
    expect(first.opened.details.map(({ id, amount }) => [id, amount])).toEqual(
      whole.opened.details.map(({ id, amount }) => [id, amount]),
    );
    expect(first.opened.unread).toEqual([]);
    // what is missing is asked for once, and what there is then
    expect(await askedInVain(host)).toEqual({ refused: 1, asked: 1 });
    await walk(port);
    expect(await askedInVain(host)).toEqual({ refused: 1, asked: 1 });
  });

  it("all of them at once: one refusal and one question a table, and lines can still be edited", async () => {
    await host.door("settings", { missingColumns: each(spareInReview) });
    await host.door("trace", {}, "DELETE");
    const port = host.port();
    const { opened } = await walk(port);
    expect(await askedInVain(host)).toEqual({ refused: 4, asked: 4 });
    const [line] = opened.details;
    if (!line) throw new Error("No line");
    const answer = valueOf(await port.saveRows(draft, [changeOf(opened, line.id, { quantity: "2" })]));
    expect(answer).toMatchObject({ saved: [line.id], refused: [] });
  });

  it("where the definitions may not be read, one after the other, as they are refused", async () => {
    const missing = ["invoice.msdyn_invoicedate", "invoice.msdyn_hascorrections"];
    await host.door("settings", { missingColumns: missing });
    await host.door("faults", { path: "^EntityDefinitions", status: 403, code: "0x80040220", message: "No", times: 9 });
    await host.door("trace", {}, "DELETE");
    const port = host.port();
    valueOf(await port.readInvoice(draft));
    valueOf(await port.readInvoice(draft));
    expect(await askedInVain(host)).toEqual({ refused: 2, asked: 1 });
  });

  it("reads that are refused side by side learn from the same question", async () => {
    await host.door("settings", { missingColumns: ["invoice.msdyn_invoicedate"] });
    await host.door("trace", {}, "DELETE");
    const port = host.port();
    const [facts, opened] = await Promise.all([port.readFacts([draft]), port.readInvoice(draft)]);
    expect([facts.ok, opened.ok]).toEqual([true, true]);
    expect(await askedInVain(host)).toEqual({ refused: 2, asked: 1 });
  });

  it.each([
    {
      why: "the invoice date, which comes with Field Service",
      missing: "invoice.msdyn_invoicedate",
      is: ["invoiceDate"],
    },
    {
      why: "the customer's text",
      missing: "msdyn_invoicelinetransaction.msdyn_externaldescription",
      is: ["externalDescription"],
    },
    { why: "nothing where nothing is missing", missing: null, is: [] },
  ])("is said to be absent: $why", async ({ missing, is }) => {
    await host.door("settings", { missingColumns: missing ? [missing] : [] });
    expect(valueOf(await host.port().readInvoice(draft)).invoice.absent).toEqual(is);
  });

  it("one that cannot be spared is named in the platform's words", async () => {
    await host.door("settings", { missingColumns: ["invoice.totalamount"] });
    expect(await host.port().readInvoice(draft)).toMatchObject({
      ok: false,
      error: { kind: "rejected", message: expect.stringContaining("'totalamount'") as string },
    });
  });
});

describe("invoicing by hand where a column is missing that can be spared", () => {
  let host: CreationHost;
  beforeAll(async () => {
    host = await openCreationHost("wizard");
  });
  afterEach(async () => host.freshStart());
  afterAll(async () => host.host.close());

  const backlogOf = async (port: CreationPort) =>
    valueOf(await port.readBacklog(contractId("plantBuild"), projectId("plant")));

  it.each(each(spareInCreation))("%s", async (missing) => {
    const whole = await backlogOf(host.port());
    await host.door("settings", { missingColumns: [missing] });
    await host.door("trace", {}, "DELETE");
    const port = host.port();
    const { items } = await backlogOf(port);
    expect(items.map(({ id, amount }) => [id, amount])).toEqual(whole.items.map(({ id, amount }) => [id, amount]));
    const inVain = await askedInVain(host);
    expect([inVain.refused > 0, inVain.asked]).toEqual([true, 1]);
    await backlogOf(port);
    expect(await askedInVain(host)).toEqual(inVain);
  });
});
