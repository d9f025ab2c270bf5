import fc from "fast-check";
import { openClient, type HostClient } from "../hostClient";
import { change, confirm, correct, draftOf } from "./workedInvoice";

let client: HostClient;
beforeAll(async () => {
  client = await openClient("worked");
});
afterAll(async () => client.host.close());

const names = ["Arm installation", "Flight", "Cable", "Rework"] as const;
const unbilled = 192350005;
const billed = 192350006;

/** A positive decimal with two places; JSON carries it exactly as it is written. */
const hundredths = (most: number) => fc.integer({ min: 1, max: most * 100 }).map((units) => units / 100);

const anEdit = fc.record({
  msdyn_quantity: hundredths(20),
  msdyn_price: hundredths(500),
  msdyn_billingtype: fc.constantFrom(192350000, 192350001, 192350002),
});
const oneEach = <T>(arbitrary: fc.Arbitrary<T>) => fc.tuple(arbitrary, arbitrary, arbitrary, arbitrary);

/** Sums over actuals, quantity in hundredths and amount in ten-thousandths. */
async function sumOf(condition: string, ...params: (string | number)[]): Promise<[quantity: number, amount: number]> {
  const [row] = await client.query<{ quantity: number; amount: number }>(
    `select coalesce(sum(msdyn_quantity), 0) as quantity, coalesce(sum(msdyn_amount), 0) as amount
     from msdyn_actual where ${condition}`,
    params,
  );
  return [row?.quantity ?? 0, row?.amount ?? 0];
}

/** A confirmed invoice with these edits, on fresh data. */
async function confirmedWith(edits: readonly object[]): Promise<string> {
  await client.door("reset", {});
  const draft = await draftOf(client);
  for (const [index, name] of names.entries()) await change(client, draft, name, edits[index] ?? {});
  await confirm(client, draft);
  return draft;
}

it("confirming leaves nothing unbilled of what was invoiced, and bills what the invoice says", async () => {
  await fc.assert(
    fc.asyncProperty(oneEach(anEdit), async (edits) => {
      const invoice = await confirmedWith(edits);
      expect(await sumOf("msdyn_invoice = ? and msdyn_transactiontypecode = ?", invoice, unbilled)).toEqual([0, 0]);
      const [, chargeable] = await sumOf(
        "msdyn_invoice = ? and msdyn_transactiontypecode = ? and msdyn_billingtype = 192350001",
        invoice,
        billed,
      );
      const [header] = await client.query("select totallineitemamount as amount from invoice where invoiceid = ?", [
        invoice,
      ]);
      expect(header).toEqual({ amount: chargeable });
    }),
    { numRuns: 15 },
  );
});

it("a correction conserves: what stays billed and what is open again are what was billed, or what it was raised to", async () => {
  await fc.assert(
    fc.asyncProperty(oneEach(anEdit), oneEach(hundredths(25)), async (edits, corrected) => {
      const original = await confirmedWith(edits);
      const before = await Promise.all(
        names.map(async (name) => sumOf("msdyn_description = ? and msdyn_transactiontypecode = ?", name, billed)),
      );
      const corrective = await correct(client, original);
      for (const [index, name] of names.entries()) {
        await change(client, corrective, name, { msdyn_quantity: corrected[index] });
      }
      await confirm(client, corrective);
      for (const [index, name] of names.entries()) {
        const ofName = "msdyn_description = ? and msdyn_transactiontypecode = ?";
        const [stays, staysAmount] = await sumOf(ofName, name, billed);
        const [open, openAmount] = await sumOf(`${ofName} and msdyn_invoice is null`, name, unbilled);
        const [was = 0, wasAmount = 0] = before[index] ?? [];
        const wasBilled = Math.round((edits[index]?.msdyn_quantity ?? 0) * 100);
        const kept = Math.round((corrected[index] ?? 0) * 100);
        // what was written off when the invoice was confirmed stays billed beside the correction
        expect(stays + open - was).toBe(Math.max(0, kept - wasBilled));
        if (kept <= wasBilled) expect(staysAmount + openAmount).toBe(wasAmount);
        else expect(open).toBe(0);
      }
    }),
    { numRuns: 15 },
  );
});
