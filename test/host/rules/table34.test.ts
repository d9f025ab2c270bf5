import { workedContractLines } from "../../../host/scenarios/wellKnownWorked";
import { openClient, type Answer, type HostClient } from "../hostClient";
import { addByHand, confirm, correct, detailOn, done, draftOf, lineOn } from "./workedInvoice";

let client: HostClient;
let draft: string;
beforeEach(async () => {
  client = await openClient("worked");
  draft = await draftOf(client);
  done(await addByHand(client, draft, await lineOn(client, draft, "Installation")));
});
afterEach(async () => client.host.close());

/** The columns of the table that the host has. The two for retainers are below. */
const kinds = {
  "T&M ILD backed by actual": async () => detailOn(client, draft, "Arm installation"),
  "T&M ILD without actual": async () => detailOn(client, draft, "By hand"),
  "Fixed price (milestone)": async () => detailOn(client, draft, "Arm delivered"),
  "Product line": async () => lineOn(client, draft, "Barcode scanners"),
} as const;
type Kind = keyof typeof kinds;

/** `yes`: stored. `no`: refused. `conflict`: yes, unless the narrower page holds. `-`: the row has no such column. */
type Cell = "yes" | "no" | "conflict" | "-";

interface TableRow {
  readonly item: string;
  readonly body: Record<string, unknown>;
  readonly cells: Readonly<Record<Kind, Cell>>;
}

const cells = (backed: Cell, byHand: Cell, milestone: Cell, product: Cell): TableRow["cells"] => ({
  "T&M ILD backed by actual": backed,
  "T&M ILD without actual": byHand,
  "Fixed price (milestone)": milestone,
  "Product line": product,
});

const another = "2026-10-15T00:00:00Z";
const table: readonly TableRow[] = [
  {
    item: "Billing type",
    body: { msdyn_billingtype: 192350002 },
    cells: cells("yes", "yes", "conflict", "-"),
  },
  { item: "Quantity", body: { msdyn_quantity: 3 }, cells: cells("conflict", "yes", "no", "-") },
  { item: "Quantity (of a line)", body: { quantity: 3 }, cells: cells("-", "-", "-", "no") },
  { item: "Price", body: { msdyn_price: 123 }, cells: cells("conflict", "yes", "no", "-") },
  { item: "Price (of a line)", body: { priceperunit: 123 }, cells: cells("-", "-", "-", "no") },
  { item: "Tax", body: { msdyn_tax: 12.5 }, cells: cells("yes", "yes", "conflict", "-") },
  { item: "Tax (of a line)", body: { tax: 12.5 }, cells: cells("-", "-", "-", "yes") },
  { item: "Description", body: { msdyn_description: "Anew" }, cells: cells("yes", "yes", "yes", "-") },
  { item: "External description", body: { msdyn_externaldescription: "Anew" }, cells: cells("yes", "yes", "yes", "-") },
  { item: "Amount (of a line)", body: { extendedamount: 1 }, cells: cells("-", "-", "-", "no") },
  { item: "Document date", body: { msdyn_documentdate: another }, cells: cells("no", "yes", "no", "-") },
  { item: "Start", body: { msdyn_startdatetime: another }, cells: cells("no", "yes", "no", "-") },
  { item: "End", body: { msdyn_enddatetime: another }, cells: cells("no", "yes", "no", "-") },
  {
    item: "Transaction class",
    body: { msdyn_transactionclassification: 192350001 },
    cells: cells("no", "no", "no", "-"),
  },
];

const rows = table.flatMap(({ item, body, cells: row }) =>
  Object.entries(row).map(([kind, cell]) => ({ item, kind: kind as Kind, cell, body })),
);

/** Asks for an edit and says what became of it. */
async function tryEdit(kind: Kind, body: Record<string, unknown>): Promise<Exclude<Cell, "conflict">> {
  const address = await kinds[kind]();
  const before = await client.get(address);
  const answer = await client.send("PATCH", address, body);
  const after = await client.get(address);
  if (answer.status === 204) {
    expect(after.json).toMatchObject(body);
    return "yes";
  }
  expect([answer.status, after.text]).toEqual([400, before.text]);
  return answer.json.error.message.includes("does not exist on type") ? "-" : "no";
}

describe("what may be edited in a draft", () => {
  it.each(rows)("$item · $kind · $cell", async ({ kind, cell, body }) => {
    expect(await tryEdit(kind, body)).toBe(cell === "conflict" ? "yes" : cell);
  });

  it.each(rows.filter(({ cell }) => cell === "conflict"))(
    "$item · $kind · no, where the narrower of two conflicting pages holds",
    async ({ kind, body }) => {
      await client.door("settings", { narrowEditing: true });
      expect(await tryEdit(kind, body)).toBe("no");
    },
  );

  it.each(rows.filter(({ cell }) => cell === "yes" || cell === "no"))(
    "$item · $kind · $cell, where the narrower page holds as well",
    async ({ kind, cell, body }) => {
      await client.door("settings", { narrowEditing: true });
      expect(await tryEdit(kind, body)).toBe(cell);
    },
  );
});

describe("Amount", () => {
  it.each([
    { kind: "T&M ILD backed by actual", amount: 1600 },
    { kind: "T&M ILD without actual", amount: 75 },
  ] as const)("$kind · no (quantity × price after save)", async ({ kind, amount }) => {
    const address = await kinds[kind]();
    done(await client.send("PATCH", address, { msdyn_amount: 1 }));
    expect((await client.get(address)).json["msdyn_amount"]).toBe(amount);
  });

  it("Fixed price (milestone) · no", async () => {
    expect(await tryEdit("Fixed price (milestone)", { msdyn_amount: 1 })).toBe("no");
  });
});

describe("Dates, task, role, category, resource, unit, product", () => {
  const isId = /^[0-9a-f-]{36}$/;
  const lookups = {
    msdyn_Task: "msdyn_projecttasks",
    msdyn_ResourceCategory: "bookableresourcecategories",
    msdyn_TransactionCategory: "msdyn_transactioncategories",
    msdyn_bookableresource: "bookableresources",
    msdyn_Unit: "uoms",
    msdyn_Product: "products",
  } as const;

  /** Sets a look-up to another row than the one it has. */
  async function move(address: string, navigation: string, set: string): Promise<Answer> {
    const now = (await client.get(address)).json[`_${navigation.toLowerCase()}_value`];
    const ids = (await client.get(set)).json.value.map((row) =>
      Object.values(row).find((value) => isId.test(String(value))),
    );
    const other = ids.find((id) => id !== now);
    return client.send("PATCH", address, { [`${navigation}@odata.bind`]: `/${set}(${String(other)})` });
  }

  it.each(Object.entries(lookups))("%s: no, yes, no, no", async (navigation, set) => {
    const statuses: number[] = [];
    for (const address of Object.values(kinds)) statuses.push((await move(await address(), navigation, set)).status);
    expect(statuses).toEqual([400, 204, 400, 400]);
  });

  it.each([
    ["productid", "products"],
    ["uomid", "uoms"],
  ])("%s of a product line: no", async (navigation, set) => {
    const answer = await move(await kinds["Product line"](), navigation, set);
    expect([answer.status, answer.json.error.code]).toEqual([400, "0x80040265"]);
  });
});

describe("Delete ILD", () => {
  it.each(Object.keys(kinds) as Kind[])("%s · yes", async (kind) => {
    const address = await kinds[kind]();
    expect((await client.send("DELETE", address)).status).toBe(204);
    expect((await client.get(address)).status).toBe(404);
  });

  it("the invoice line of a project is not: nothing is said of it", async () => {
    expect((await client.send("DELETE", await lineOn(client, draft, "Installation"))).status).toBe(501);
  });
});

describe("Applied retainer, Retainer", () => {
  it("not imitated: their transaction class is not known, and no number stands for it", async () => {
    const line = await lineOn(client, draft, "Installation");
    const answer = await addByHand(client, draft, line, { msdyn_transactionclassification: 192350005 });
    expect([answer.status, answer.json.error.code]).toEqual([400, "0x8004431a"]);
  });
});

describe("new ILDs", () => {
  const classes = [
    { name: "Time", value: 192350000, column: "msdyn_includetime" },
    { name: "Expense", value: 192350001, column: "msdyn_includeexpense" },
    { name: "Material", value: 192350002, column: "msdyn_includematerial" },
    { name: "Fee", value: 192350004, column: "msdyn_includefee" },
  ];

  it.each(classes)("$name: on a T&M line", async ({ value }) => {
    const line = await lineOn(client, draft, "Installation");
    const answer = await addByHand(client, draft, line, { msdyn_transactionclassification: value });
    expect(answer.status).toBe(204);
  });

  it.each(classes)("$name: only where the contract line includes it", async ({ value, column }) => {
    done(await client.send("PATCH", `salesorderdetails(${workedContractLines.installation})`, { [column]: false }));
    const line = await lineOn(client, draft, "Installation");
    const refused = await addByHand(client, draft, line, { msdyn_transactionclassification: value });
    expect([refused.status, refused.json.error.code]).toEqual([400, "0x80040265"]);
  });

  it.each([
    { name: "Milestone", value: 192350003 },
    { name: "Commission", value: 690970000 },
    { name: "Additional", value: 690970001 },
    { name: "Tax", value: 690970002 },
  ])("$name: not by hand", async ({ value }) => {
    const line = await lineOn(client, draft, "Installation");
    expect((await addByHand(client, draft, line, { msdyn_transactionclassification: value })).status).toBe(400);
  });

  it.each([
    { line: "Delivery, fixed price", status: 501, why: "a later feature of Project Operations" },
    { line: "Barcode scanners", status: 400, why: "it has no details" },
  ])("not on $line: $why", async ({ line, status }) => {
    expect((await addByHand(client, draft, await lineOn(client, draft, line))).status).toBe(status);
  });

  it("an empty price stays empty: the host has no price lists to take it from", async () => {
    const line = await lineOn(client, draft, "Installation");
    done(await addByHand(client, draft, line, { msdyn_price: null, msdyn_description: "Unpriced" }));
    expect((await client.get(await detailOn(client, draft, "Unpriced"))).json).toMatchObject({
      msdyn_price: null,
      msdyn_amount: null,
    });
  });
});

describe("a correction", () => {
  it.each([false, true])(
    "T&M: as any draft, its quantity under both readings (narrowEditing %s)",
    async (narrowEditing) => {
      await confirm(client, draft);
      draft = await correct(client, draft);
      await client.door("settings", { narrowEditing });
      expect(await tryEdit("T&M ILD backed by actual", { msdyn_quantity: 6, msdyn_tax: 1 })).toBe("yes");
      expect(await tryEdit("T&M ILD backed by actual", { msdyn_documentdate: another })).toBe("no");
    },
  );
});
