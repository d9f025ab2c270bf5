import { err, ok } from "../../../shared/core/result";
import type { RowId } from "../../../shared/invoicing/ids";
import type { InvoicingError } from "../../../shared/invoicing/invoicingError";
import type { LoadedInvoice } from "../../../shared/invoicing/invoice";
import { rowOf, type RowWrite, type WrittenRow } from "../../../shared/procedures/review/reviewPort";
import { saveAndRecalculate } from "../../../shared/procedures/review/saveAndRecalculate";
import { aLineDetail } from "../../support/aLineDetail";
import { aLoadedInvoice } from "../../support/aLoadedInvoice";
import { aPort } from "../../support/aPort";
import { endOf } from "../../support/endOf";
import { fieldEdit } from "../../support/fieldValue";

const conflict: InvoicingError = { kind: "conflict" };
const { invoice } = aLoadedInvoice();

const header: RowWrite = {
  kind: "header",
  version: "1",
  fields: { ...fieldEdit("name", "October", "November"), ...fieldEdit("description", "", "Work") },
};
const quantity: RowWrite = {
  kind: "detail",
  row: "detail-1" as RowId,
  version: "1",
  fields: { ...fieldEdit("quantity", "8", "6"), ...fieldEdit("description", "Analysis", "Design") },
};

/** What is said of one write that the platform refuses, whatever is recorded when it is read back. */
async function refusedBut(write: RowWrite, after: LoadedInvoice) {
  const row: WrittenRow = write.kind === "header" ? "header" : write.row;
  const port = aPort({
    saveRows: async () => ok({ saved: [], refused: [{ row, error: conflict }] }),
    readInvoice: async () => ok(after),
  });
  const outcome = await endOf(
    saveAndRecalculate({ id: invoice.id, writes: [write], recalculates: true }, port, () => 0),
  );
  if (outcome.kind !== "done") throw new Error(outcome.kind);
  return { saved: outcome.saved, refused: outcome.refused, isRecalculated: outcome.isRecalculated };
}

describe("a write that is refused counts as saved where all of it is recorded", () => {
  const asWanted = aLineDetail({ quantity: "6", description: "Design" });
  it.each<{ why: string; write: RowWrite; after: LoadedInvoice; isSaved: boolean }>([
    {
      why: "the header, as another window wrote it",
      write: header,
      after: aLoadedInvoice({ invoice: { name: "November", description: "Work" } }),
      isSaved: true,
    },
    {
      why: "the header, in part",
      write: header,
      after: aLoadedInvoice({ invoice: { name: "November", description: "Other" } }),
      isSaved: false,
    },
    { why: "the header, not at all", write: header, after: aLoadedInvoice(), isSaved: false },
    { why: "a row", write: quantity, after: aLoadedInvoice({ details: [asWanted] }), isSaved: true },
    {
      why: "a row, in part",
      write: quantity,
      after: aLoadedInvoice({ details: [{ ...asWanted, description: "Other" }] }),
      isSaved: false,
    },
    { why: "a row that is gone", write: quantity, after: aLoadedInvoice({ details: [] }), isSaved: false },
  ])("$why: $isSaved", async ({ write, after, isSaved }) => {
    const row = write.kind === "header" ? "header" : write.row;
    expect(await refusedBut(write, after)).toEqual({
      saved: isSaved ? [row] : [],
      refused: isSaved ? [] : [{ row, error: conflict }],
      isRecalculated: false,
    });
  });
});

it("of a batch that went through nothing is held to be refused where the next got no answer", async () => {
  const rows = Array.from({ length: 26 }, (_, place) => `detail-${place}` as RowId);
  const writes = rows.map((row): RowWrite => ({
    kind: "detail",
    row,
    version: "1",
    fields: fieldEdit("quantity", "8", "6"),
  }));
  // the platform recorded all of them otherwise
  const after = aLoadedInvoice({ details: rows.map((id) => aLineDetail({ id, quantity: "7" })) });
  let batches = 0;
  const port = aPort({
    saveRows: async (_id, batch) => {
      batches += 1;
      return batches === 1 ? ok({ saved: batch.map(rowOf), refused: [] }) : err({ kind: "noAnswer" });
    },
    readInvoice: async () => ok(after),
  });
  const outcome = await endOf(saveAndRecalculate({ id: invoice.id, writes, recalculates: false }, port, () => 0));
  expect(outcome).toMatchObject({
    kind: "done",
    saved: rows.slice(0, 25),
    refused: [{ row: "detail-25", error: { kind: "noAnswer" } }],
    released: [],
  });
});

describe("that rows were compared by us alone is told", () => {
  it.each<{ why: string; batch: number; isCompared: boolean }>([
    { why: "of no batch", batch: 0, isCompared: false },
    { why: "of the first, whatever the next was", batch: 1, isCompared: true },
    { why: "of a later one", batch: 2, isCompared: true },
  ])("$why: $isCompared", async ({ batch: compared, isCompared }) => {
    const rows = Array.from({ length: 26 }, (_, place) => `detail-${place}` as RowId);
    const writes = rows.map((row): RowWrite => ({
      kind: "detail",
      row,
      version: "1",
      fields: fieldEdit("quantity", "8", "6"),
    }));
    let batches = 0;
    const port = aPort({
      saveRows: async (_id, batch) =>
        ok({ saved: batch.map(rowOf), refused: [], ...((batches += 1) === compared && { isCompared: true }) }),
      readInvoice: async () => ok(aLoadedInvoice()),
    });
    const outcome = await endOf(saveAndRecalculate({ id: invoice.id, writes, recalculates: false }, port, () => 0));
    expect(outcome).toMatchObject({ kind: "done", isCompared });
  });
});

it("a row that a busy service turned away for load: the next batch would be too, and is not sent", async () => {
  const busy: InvoicingError = { kind: "busy", retryAfterSeconds: 7 };
  const rows = Array.from({ length: 26 }, (_, place) => `detail-${place}` as RowId);
  const writes = rows.map((row): RowWrite => ({
    kind: "detail",
    row,
    version: "1",
    fields: fieldEdit("quantity", "8", "6"),
  }));
  const [first, ...others] = rows;
  const sent: number[] = [];
  const port = aPort({
    saveRows: async (_id, batch) => {
      sent.push(batch.length);
      return ok({ saved: others, refused: first ? [{ row: first, error: busy }] : [] });
    },
    readInvoice: async () => ok(aLoadedInvoice({ details: rows.map((id) => aLineDetail({ id, quantity: "7" })) })),
  });
  const outcome = await endOf(saveAndRecalculate({ id: invoice.id, writes, recalculates: true }, port, () => 0));
  expect(sent).toEqual([25]);
  expect(outcome).toMatchObject({
    saved: rows.slice(1, 25),
    refused: [first, "detail-25"].map((row) => ({ row, error: busy })),
    isRecalculated: false,
  });
});

it("a header that the platform took and recorded otherwise was saved; what can be read at once is read once", async () => {
  let reads = 0;
  const port = aPort({
    saveRows: async () => ok({ saved: ["header"], refused: [] }),
    readInvoice: async () => ((reads += 1), ok(aLoadedInvoice({ invoice: { name: "November (2)" } }))),
  });
  const request = { id: invoice.id, writes: [header], recalculates: false };
  const outcome = await endOf(saveAndRecalculate(request, port, () => 0));
  expect(outcome).toMatchObject({ kind: "done", saved: ["header"], refused: [] });
  expect(reads).toBe(1);
});

it("where nothing can be read back, the reason that recalculating gave is told, and nothing is called saved", async () => {
  const forbidden: InvoicingError = { kind: "forbidden", message: "No." };
  const port = (isRefused: boolean) =>
    aPort({
      saveRows: async () => ok({ saved: ["header"], refused: [] }),
      request: async () => (isRefused ? err(forbidden) : ok("answered")),
      readInvoice: async () => err({ kind: "offline" }),
    });
  const ends = [true, false].map((isRefused) =>
    endOf(saveAndRecalculate({ id: invoice.id, writes: [header], recalculates: true }, port(isRefused), () => 0)),
  );
  expect(await Promise.all(ends)).toEqual([
    { kind: "notReadBack", error: forbidden, refused: [] },
    { kind: "notReadBack", error: { kind: "offline" }, refused: [] },
  ]);
});
