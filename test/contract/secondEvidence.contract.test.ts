import { backlogContracts, openWorkId } from "../../host/scenarios/wellKnownBacklog";
import type { InvoiceId } from "../../shared/invoicing/ids";
import { openCreationHost, type CreationHost } from "../support/creationHost";
import { valueOf } from "../support/valueOf";

let host: CreationHost;
beforeAll(async () => {
  host = await openCreationHost("wizard");
});
afterEach(async () => host.freshStart());
afterAll(async () => host.host.close());

/** A new draft of a contract, and how many of its details no link speaks for. */
async function draftOf(contract: keyof typeof backlogContracts): Promise<InvoiceId> {
  const { json } = await host.newInvoice(backlogContracts[contract]);
  return String(json["invoiceid"]) as InvoiceId;
}
const rowsOf = async (invoice: InvoiceId) => valueOf(await host.port().readDraftRows(invoice));

describe("a draft whose lines no link ties to their transactions", () => {
  beforeEach(() => host.door("settings", { linksMissing: true }));

  it("each transaction says by itself which line it is", async () => {
    const rows = await rowsOf(await draftOf("website"));
    expect(rows.map(({ source }) => source)).toEqual([null, null, null]);
    expect(rows.map(({ bySource }) => bySource).sort()).toEqual(
      ["website/design1", "website/design2", "website/design3"].map(openWorkId).sort(),
    );
  });

  it("a line that somebody changed is none of them any more", async () => {
    const draft = await draftOf("website");
    const [first] = await rowsOf(draft);
    const row = `msdyn_invoicelinetransactions(${first?.row ?? ""})`;
    expect((await host.send("PATCH", row, { msdyn_quantity: 1 })).status).toBe(204);
    const rows = await rowsOf(draft);
    expect(rows.filter(({ bySource }) => bySource === undefined).map((each) => each.row)).toEqual([first?.row]);
  });

  it("of two that are alike in every column nothing is said", async () => {
    const draft = await draftOf("website");
    const ids = await host.query<{ id: string }>(
      "select msdyn_invoicelinetransactionid as id from msdyn_invoicelinetransaction where msdyn_invoice = ? order by 1",
      [draft],
    );
    const [first = "", second = ""] = ids.map(({ id }) => id);
    const { json: twin } = await host.get(`msdyn_invoicelinetransactions(${first})`);
    // as if the two lines were the same work, twice
    const port = host.port({
      odd: (_, row) =>
        row["msdyn_invoicelinetransactionid"] === second && "msdyn_quantity" in row
          ? { ...twin, msdyn_invoicelinetransactionid: second }
          : row,
    });
    const rows = valueOf(await port.readDraftRows(draft));
    const said = rows.filter(({ row }) => (row as string) === first || (row as string) === second);
    expect(said.map(({ bySource }) => bySource)).toEqual([undefined, undefined]);
  });

  it.each(["msdyn_actuals", "msdyn_invoicelinetransactions.*msdyn_price"])(
    "where %s may not be read nothing is said, and the draft is read all the same",
    async (path) => {
      const draft = await draftOf("website");
      await host.door("faults", { path: `^${path}`, status: 403, code: "0x80040220", message: "No", times: 9 });
      const rows = await rowsOf(draft);
      expect(rows.map(({ source, bySource }) => [source, bySource])).toEqual(Array(3).fill([null, undefined]));
    },
  );
});

it("where nobody answers for it a line is not unknown: the rows are read again", async () => {
  await host.door("settings", { linksMissing: true });
  const draft = await draftOf("website");
  await host.door("faults", { path: "^msdyn_actuals", drop: true, times: 1 });
  expect(await host.port().readDraftRows(draft)).toMatchObject({ ok: false });
  expect((await rowsOf(draft)).every(({ bySource }) => bySource !== undefined)).toBe(true);
});

it("where every line has its link nothing more is read", async () => {
  const draft = await draftOf("website");
  await host.door("trace", {}, "DELETE");
  const rows = await rowsOf(draft);
  expect(rows.every(({ source, bySource }) => source !== null && bySource === undefined)).toBe(true);
  const trace = await host.door<{ path: string }[]>("trace");
  expect(trace.some(({ path }) => path.startsWith("msdyn_actuals"))).toBe(false);
});
