import { workedContractIds, workedMilestones } from "../../../host/scenarios/wellKnownWorked";
import { openClient, type Answer, type HostClient } from "../hostClient";
import { addByHand, confirm, detailOn, draftOf, lineOn } from "./workedInvoice";

let client: HostClient;
let draft: string;
let confirmed: string;
beforeEach(async () => {
  client = await openClient("worked");
  confirmed = await draftOf(client, workedContractIds.sharedArm);
  await confirm(client, confirmed);
  draft = await draftOf(client);
});
afterEach(async () => client.host.close());

const users = ["billing", "manager", "drafter", "approver", "reader"] as const;
type Headers = Record<string, string>;

interface Act {
  readonly act: string;
  readonly run: (headers: Headers) => Promise<Answer>;
  /** Who may, in the order of `users`. */
  readonly may: readonly boolean[];
}

const message = (name: string, id: () => string) => async (headers: Headers) => client.message(name, id(), headers);
const write = (method: string, at: () => Promise<string>, body?: unknown) => async (headers: Headers) =>
  client.send(method, await at(), body, headers);
const detail = async () => detailOn(client, draft, "Arm installation");

// which message checks which privilege is an inference: the vendor's pages name roles only
const acts: readonly Act[] = [
  { act: "Recalculate", run: message("msdyn_InvoiceRecalculate", () => draft), may: [true, true, true, false, false] },
  { act: "Confirm", run: message("msdyn_PostInvoice", () => draft), may: [true, true, false, true, false] },
  { act: "Mark as paid", run: message("msdyn_InvoicePaid", () => confirmed), may: [true, true, true, true, false] },
  { act: "Correct", run: message("msdyn_CorrectInvoice", () => confirmed), may: [true, true, false, false, false] },
  {
    act: "Add invoice line details",
    run: message("msdyn_AddInvoiceLineDetails", () => draft),
    may: [true, true, true, false, false],
  },
  {
    act: "Create invoice",
    run: async (headers) => {
      await client.send("DELETE", `invoices(${draft})`);
      return client.newInvoice(workedContractIds.arm, headers);
    },
    may: [true, true, false, false, false],
  },
  { act: "read a detail", run: write("GET", detail), may: [true, true, true, true, true] },
  { act: "update a detail", run: write("PATCH", detail, { msdyn_quantity: 6 }), may: [true, true, true, false, false] },
  { act: "delete a detail", run: write("DELETE", detail), may: [true, true, true, false, false] },
  {
    act: "create a detail",
    run: async (headers) => {
      const line = await lineOn(client, draft, "Installation");
      return addByHand(client, draft, line, { msdyn_description: "By hand" }, headers);
    },
    may: [true, true, true, false, false],
  },
  {
    act: "update an invoice line",
    run: write("PATCH", async () => lineOn(client, draft, "Barcode scanners"), { tax: 1 }),
    may: [true, true, true, true, false],
  },
  {
    act: "delete an invoice line",
    run: write("DELETE", async () => lineOn(client, draft, "Barcode scanners")),
    // it goes by its invoice's privileges
    may: [true, true, false, false, false],
  },
  {
    act: "update the invoice",
    run: write("PATCH", async () => `invoices(${draft})`, { name: "X" }),
    may: [true, true, true, true, false],
  },
  {
    act: "delete the invoice",
    run: write("DELETE", async () => `invoices(${draft})`),
    may: [true, true, false, false, false],
  },
  {
    act: "mark a milestone ready",
    run: write("PATCH", async () => `msdyn_contractlinescheduleofvalues(${workedMilestones.accepted})`, {
      msdyn_invoicestatus: 192350001,
    }),
    may: [true, true, true, true, false],
  },
];

const cells = acts.flatMap(({ act, run, may }) =>
  users.map((user, index) => ({ act, user, run, may: may[index] ?? false, says: may[index] ? "done" : "403" })),
);

it.each(cells)("$user · $act · $says", async ({ user, run, may }) => {
  const before = await client.door<unknown[]>("effects");
  const answer = await run({ "x-host-user": user });
  if (may) {
    expect(answer.status).toBeLessThan(300);
  } else {
    expect([answer.status, answer.json.error.code]).toEqual([403, "0x80040220"]);
    expect(answer.json.error.message).toMatch(/is missing prv\w+ privilege/);
    expect(await client.door("effects")).toEqual(before);
  }
});

it("a refused confirmation leaves no actual behind", async () => {
  const count = async () => client.query("select count(*) as n from msdyn_actual");
  const before = await count();
  const answer = await client.message("msdyn_PostInvoice", draft, { "x-host-user": "drafter" });
  expect(answer.json.error.message).toContain("prvCreatemsdyn_actual");
  expect(await count()).toEqual(before);
});
