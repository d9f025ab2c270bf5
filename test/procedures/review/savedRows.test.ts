import fc from "fast-check";
import type { LoadedInvoice } from "../../../shared/invoicing/invoice";
import type { RowWrite } from "../../../shared/procedures/review/reviewPort";
import { saveAndRecalculate } from "../../../shared/procedures/review/saveAndRecalculate";
import { anyFaultOf, anyReadFault, type Fault } from "../../support/anyFault";
import { hostTime } from "../../support/hostTime";
import { invoiceId, openReviewHost, type ReviewHost, rowId } from "../../support/reviewHost";
import { changeOf, removalOf } from "../../support/rowWrites";
import { isSameValue } from "../../../shared/invoicing/edits/editableField";
import { namedEdits } from "../../../shared/invoicing/edits/rowEdit";

let host: ReviewHost;
beforeAll(async () => {
  host = await openReviewHost();
});
afterAll(async () => host.host.close());

const id = invoiceId("draft");
const place = fc.integer({ min: 1, max: 8 });

/** What the user does to some rows, and what somebody else does to some before it is written. */
const anyEdits = fc.uniqueArray(fc.record({ place, does: fc.constantFrom("quantity", "text", "remove") }), {
  selector: (edit) => edit.place,
  minLength: 1,
  maxLength: 8,
});
const anyMeddling = fc.array(fc.record({ place, does: fc.constantFrom("other", "same", "remove") }), { maxLength: 3 });

const ours = { quantity: "6.5", text: "Ours" };

function writeOf(loaded: LoadedInvoice, edit: { place: number; does: string }): RowWrite {
  const row = rowId("draft", edit.place);
  if (edit.does === "remove") return removalOf(loaded, row);
  return changeOf(loaded, row, edit.does === "text" ? { description: ours.text } : { quantity: ours.quantity });
}

async function meddle({ place: where, does }: { place: number; does: string }): Promise<void> {
  const path = `msdyn_invoicelinetransactions(${rowId("draft", where)})`;
  // the row may be gone already
  if (does === "remove") await host.send("DELETE", path);
  else await host.send("PATCH", path, { msdyn_quantity: does === "same" ? 6.5 : 3 }, { "if-match": "*" });
}

function isRecorded(write: RowWrite, now: LoadedInvoice): boolean {
  if (write.kind === "header") throw new Error("Not written here");
  const detail = now.detailById.get(write.row);
  if (write.kind === "removal") return detail === undefined;
  return (
    detail !== undefined && namedEdits(write.fields).every(({ field, value }) => isSameValue(detail[field], value))
  );
}

const anyFaults: fc.Arbitrary<readonly Fault[]> = fc
  .tuple(
    fc.array(
      place.chain((where) => anyFaultOf(rowId("draft", where)).map((fault) => ({ method: "PATCH", ...fault }))),
      { maxLength: 3 },
    ),
    fc.option(anyFaultOf("\\$batch"), { freq: 2 }),
    fc.option(anyReadFault, { freq: 4 }),
  )
  .map(([rows, batch, read]) => [...rows, ...(batch ? [batch] : []), ...(read ? [read] : [])]);

it("a row counts as saved exactly when the read-back shows it, and every other row is refused with its reason", async () => {
  await fc.assert(
    fc.asyncProperty(
      anyEdits,
      anyMeddling,
      anyFaults,
      fc.boolean(),
      fc.boolean(),
      async (edits, meddling, faults, recalculates, optimisticConcurrency) => {
        await host.freshStart();
        await host.door("settings", { optimisticConcurrency });
        const before = await host.read("draft");
        const writes = edits.map((edit) => writeOf(before, edit));
        for (const each of meddling) await meddle(each);
        for (const fault of faults) await host.door("faults", fault);
        const time = hostTime(host);
        const port = host.port({ fetch: time.givingUpAfter(125_000) });
        const { outcome } = await time.finish(saveAndRecalculate({ id, writes, recalculates }, port, time.passedMs));

        const trace = await host.requests();
        const batches = trace.filter((request) => request === "POST $batch").length;
        expect([1, optimisticConcurrency ? 1 : 2]).toContain(batches);
        expect(trace.filter((request) => request.includes("Recalculate")).length).toBeLessThanOrEqual(
          recalculates ? 1 : 0,
        );
        if (outcome.kind === "notReadBack") return;
        expect(outcome.isCompared).toBe(batches === 2);
        const recorded = writes.filter((write) => isRecorded(write, outcome.after));
        const rows = (list: readonly RowWrite[]) =>
          list.map((write) => (write.kind === "header" ? "header" : write.row));
        expect([...outcome.saved].sort()).toEqual(rows(recorded).sort());
        expect(outcome.refused.map(({ row }) => row).sort()).toEqual(
          rows(writes.filter((write) => !recorded.includes(write))).sort(),
        );
        if (outcome.refused.length > 0) expect(outcome.isRecalculated).toBe(false);
      },
    ),
    { numRuns: 80 },
  );
});
