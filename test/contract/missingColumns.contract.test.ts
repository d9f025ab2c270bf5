import type { CreationPort } from "../../shared/procedures/creation/creationPort";
import type { ReviewPort } from "../../shared/procedures/review/reviewPort";
import { spareInCreation } from "../../shared/dataverse/creation/spareInCreation";
import { logicalName } from "../../shared/dataverse/columns";
import { type SpareColumns } from "../../shared/dataverse/organisation/spareColumns";
import { spareInReview } from "../../shared/dataverse/review/spareInReview";
import {
  contractId,
  type ContractKey,
  openCreationHost,
  projectId,
  type CreationHost,
  type ProjectKey,
} from "../support/creationHost";
import { comparedActual, lineDetailTable } from "../../shared/dataverse/tables";
import type { BacklogItem } from "../../shared/invoicing/backlog/backlog";
import { type LineDetail, noneAbsent } from "../../shared/invoicing/invoice";
import { invoiceId, openReviewHost, rowId, type ReviewHost } from "../support/reviewHost";
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

/** Reads that were refused, and questions about columns by their names. */
async function askedInVain(host: Pick<ReviewHost, "door">): Promise<{ refused: number; asked: number }> {
  const trace = await host.door<Traced[]>("trace");
  return {
    refused: trace.filter(({ status }) => status === 400).length,
    asked: trace.filter(({ path }) => path.includes("/Attributes?")).length,
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

  /** What money hangs on; of a transaction that is not known nothing is said. */
  const said = ({ id, amount, billingType, source }: LineDetail) => [id, amount, billingType, source];

  it.each(each(spareInReview(null)))("%s", async (missing) => {
    const whole = await walk(host.port());
    await host.door("settings", { missingColumns: [missing] });
    await host.door("trace", {}, "DELETE");
    const port = host.port();
    const first = await walk(port);
    expect([first.unread.size, first.invoices.length, first.lines.size]).toEqual([0, 3, 3]);
    for (const by of ["opened", "linked"] as const) {
      expect(first[by].unread).toEqual([]);
      expect(first[by].details.map(said)).toEqual(whole[by].details.map(said));
    }
    // what is missing is asked for once, and what there is then
    expect(await askedInVain(host)).toEqual({ refused: 1, asked: 1 });
    await walk(port);
    expect(await askedInVain(host)).toEqual({ refused: 1, asked: 1 });
  });

  const compared = new Set(Object.values(comparedActual.columns).map(logicalName));
  const isCompared = (missing: string): boolean => {
    const [table = "", column = ""] = missing.split(".");
    return [comparedActual.name, lineDetailTable.name].includes(table as "msdyn_actual") && compared.has(column);
  };

  it.each(each(spareInReview(null)).filter(isCompared))(
    "without %s a line that somebody unlinked is never taken for one that was added by hand",
    async (missing) => {
      const [link] = await host.query<{ id: string }>(
        "SELECT msdyn_transactionconnectionid AS id FROM msdyn_transactionconnection WHERE msdyn_transaction1 = ?",
        [rowId("draft", 1)],
      );
      await host.send("DELETE", `msdyn_transactionconnections(${link?.id ?? ""})`);
      await host.door("settings", { missingColumns: [missing] });
      const { detailById } = valueOf(await host.port().readInvoice(draft));
      expect(detailById.get(rowId("draft", 1))?.source).not.toBeNull();
    },
  );

  it("what tells a correction is not spared", () => {
    const columns = each(spareInReview(null)).map((column) => column.split(".")[1]);
    expect(columns).not.toContain("msdyn_hascorrections");
    expect(columns).not.toContain("msdyn_correction");
  });

  it("all of them at once: one refusal and one question a table, and lines can still be edited", async () => {
    await host.door("settings", { missingColumns: each(spareInReview(null)) });
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
    const missing = ["invoicedetail.msdyn_invoicedtilldate", "invoicedetail.msdyn_contractlineamount"];
    await host.door("settings", { missingColumns: missing });
    await host.door("faults", { path: "^EntityDefinitions", status: 403, code: "0x80040220", message: "No", times: 9 });
    await host.door("trace", {}, "DELETE");
    const port = host.port();
    valueOf(await port.readInvoice(draft));
    valueOf(await port.readInvoice(draft));
    expect(await askedInVain(host)).toEqual({ refused: 2, asked: 1 });
  });

  it.each<{ why: string; fault: object }>([
    {
      why: "column security",
      fault: { status: 403, code: "0x8004f504", message: "No access to attribute 'msdyn_invoicedate'" },
    },
    {
      why: "a refusal that the definitions do not bear out",
      fault: { status: 400, code: "0x80060888", message: "Could not find a property named 'msdyn_invoicedate' on it." },
    },
  ])("$why is no missing column: it is said once, and the next read asks for it again", async ({ fault }) => {
    await host.door("faults", { path: "^invoices", times: 1, ...fault });
    const port = host.port();
    expect((await port.readInvoice(draft)).ok).toBe(false);
    const opened = valueOf(await port.readInvoice(draft));
    expect([opened.absent.header, opened.invoice.invoiceDate !== null]).toEqual([[], true]);
  });

  it("an answer of the definitions that does not have the table's own id is none", async () => {
    await host.door("settings", { missingColumns: ["invoicedetail.msdyn_invoicedtilldate"] });
    const port = host.port({
      fetch: (real) => async (url, init) => {
        const answer = await real(url, init);
        return url.includes("EntityDefinitions")
          ? { status: answer.status, headers: answer.headers, text: async () => '{"value":[]}' }
          : answer;
      },
    });
    const { lines } = valueOf(await port.readInvoice(invoiceId("products")));
    expect(lines.some(({ contractAmount }) => contractAmount !== null)).toBe(true);
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
      is: { ...noneAbsent, header: ["invoiceDate"], columns: ["invoice.msdyn_invoicedate"] },
    },
    {
      why: "the customer's text",
      missing: "msdyn_invoicelinetransaction.msdyn_externaldescription",
      is: {
        ...noneAbsent,
        detail: ["externalDescription"],
        columns: ["msdyn_invoicelinetransaction.msdyn_externaldescription"],
      },
    },
    {
      why: "what was invoiced before",
      missing: "invoicedetail.msdyn_invoicedtilldate",
      is: { ...noneAbsent, before: true, columns: ["invoicedetail.msdyn_invoicedtilldate"] },
    },
    { why: "nothing where nothing is missing", missing: null, is: noneAbsent },
  ])("is said to be absent: $why", async ({ missing, is }) => {
    await host.door("settings", { missingColumns: missing ? [missing] : [] });
    expect(valueOf(await host.port().readInvoice(draft)).absent).toEqual(is);
  });

  it("a tax column that a maker has named wrongly is told, and the invoice opens as without one", async () => {
    const port = host.port({ taxColumn: "msdyn_taxes" });
    const opened = valueOf(await port.readInvoice(draft));
    expect(opened.absent).toEqual({ ...noneAbsent, columns: ["msdyn_invoicelinetransaction.msdyn_taxes"] });
    expect(opened).toEqual({ ...(await host.read("draft")), absent: opened.absent });
    // its type is asked as well
    expect(await askedInVain(host)).toEqual({ refused: 1, asked: 2 });
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

  const backlogOf = async (port: CreationPort) => {
    const read = async (contract: ContractKey, project: ProjectKey) =>
      valueOf(await port.readBacklog(contractId(contract), projectId(project)));
    const [plant, villa] = [await read("plantBuild", "plant"), await read("villa", "villa")];
    return { items: [...plant.items, ...villa.items], customers: [...plant.customers, ...villa.customers] };
  };

  it.each(each(spareInCreation))("%s", async (missing) => {
    const whole = await backlogOf(host.port());
    await host.door("settings", { missingColumns: [missing] });
    await host.door("trace", {}, "DELETE");
    const port = host.port();
    const { items, customers } = await backlogOf(port);
    expect(customers).toEqual(whole.customers);
    const said = ({ id, amount, status, date, billingType }: BacklogItem) => [id, amount, status, date, billingType];
    expect(items.map(said)).toEqual(whole.items.map(said));
    const inVain = await askedInVain(host);
    // a navigation goes with its column, and is named first
    expect([inVain.refused > 0, inVain.asked <= 1]).toEqual([true, true]);
    await backlogOf(port);
    expect(await askedInVain(host)).toEqual(inVain);
  });
});
