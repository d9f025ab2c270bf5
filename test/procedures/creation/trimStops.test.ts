import { err, ok } from "../../../shared/core/result";
import type { BacklogItem } from "../../../shared/invoicing/backlog/backlog";
import type { InvoicingError } from "../../../shared/invoicing/invoicingError";
import type { CreationPort, DraftRow } from "../../../shared/procedures/creation/creationPort";
import { beside, chosen, type Differs, inTurn, rowOf, unlinkedRow, forbidden } from "../../support/aDraftInMemory";
import { aBacklogItem, source } from "../../support/aBacklogItem";
import { trim } from "../../support/trimmedDraft";

const busy: InvoicingError = { kind: "busy", retryAfterSeconds: 9 };
const moved: InvoicingError = { kind: "unavailable", status: 503, message: "", retryAfterSeconds: 9 };
const many = (count: number, kind: BacklogItem["kind"] = "actual"): BacklogItem[] =>
  Array.from({ length: count }, (_, place) => aBacklogItem({ id: source(`${kind} ${place}`), kind }));

describe("taking off what was not chosen", () => {
  it.each<{ why: string; on: readonly BacklogItem[]; batches: number[]; removing: string[] }>([
    { why: "nothing", on: chosen, batches: [], removing: [] },
    { why: "one row, by itself", on: [...chosen, ...beside.slice(0, 1)], batches: [1], removing: [] },
    { why: "the first by itself, then the rest", on: [...chosen, ...beside], batches: [1, 1], removing: ["1 of 2"] },
    {
      why: "the first of each kind of source by itself",
      on: [...chosen, ...many(3), ...many(2, "milestone"), ...many(1, "product")],
      batches: [1, 1, 1, 3],
      removing: ["3 of 6"],
    },
    {
      why: "the rest in batches that grow while they are quick",
      on: [...chosen, ...many(101)],
      batches: [1, 25, 50, 25],
      removing: ["1 of 101", "26 of 101", "76 of 101"],
    },
  ])("$why", async ({ on, batches, removing }) => {
    const readings = batches.length > 0 ? 2 : 1;
    expect(await trim(on)).toEqual({ stop: null, batches, readings, removing, waits: [], rowsLeft: 2 });
  });

  it("in batches that shrink while they are slow", async () => {
    const slowMs = 100_000;
    expect((await trim([...chosen, ...many(45)], undefined, 0, slowMs)).batches).toEqual([1, 25, 12, 6, 1]);
  });

  it("leaves a row without a link where it is known to belong there", async () => {
    const differs: Differs = () => ({
      readDraftRows: inTurn<CreationPort["readDraftRows"]>(async () => ok([...chosen.map(rowOf), unlinkedRow])),
    });
    expect((await trim(chosen, differs, 1)).stop).toBeNull();
  });

  it("takes off nothing beside a row of which nobody knows whether it belongs there", async () => {
    const all = async () => ok([...chosen, ...beside].map(rowOf).concat(unlinkedRow));
    expect(await trim(chosen, () => ({ readDraftRows: all }))).toMatchObject({
      stop: { kind: "sourceUnknown", rows: 1 },
      batches: [],
    });
    const allowed = await trim(
      [...chosen, ...beside],
      (usual) => ({ readDraftRows: inTurn<CreationPort["readDraftRows"]>(all, usual.readDraftRows) }),
      1,
    );
    expect(allowed).toMatchObject({ stop: null, batches: [1, 1] });
  });

  it("stops where what is on it cannot be read", async () => {
    expect(await trim(chosen, () => ({ readDraftRows: async () => err(forbidden) }))).toMatchObject({
      stop: { kind: "failed", error: forbidden },
    });
  });
});

describe("a row that does not go", () => {
  const refusing =
    (error: InvoicingError, goes = false): Differs =>
    (usual) => ({
      removeRows: inTurn<CreationPort["removeRows"]>(async (invoice, rows: readonly DraftRow[]) => {
        if (goes) await usual.removeRows(invoice, rows);
        return ok({ saved: [], refused: rows.map(({ row }) => ({ row, error })) });
      }, usual.removeRows),
    });
  it.each<{ why: string; differs: Differs; stop: object | null; waits: number[]; left: number }>([
    {
      why: "for good: nothing further is tried",
      differs: refusing(forbidden),
      stop: { kind: "removalRefused", error: forbidden },
      waits: [],
      left: 4,
    },
    {
      why: "because somebody saved it: at once again",
      differs: refusing({ kind: "conflict" }),
      stop: null,
      waits: [],
      left: 2,
    },
    {
      why: "because the service is still busy once it was waited for: it stops",
      differs: refusing(busy),
      stop: { kind: "removalRefused", error: busy },
      waits: [],
      left: 4,
    },
    {
      why: "because it is out of order for longer than anybody waited: it stops, and what happened is not known",
      differs: refusing(moved),
      stop: { kind: "failed", error: moved },
      waits: [],
      left: 4,
    },
    {
      why: "as far as anybody knows: two seconds later it is gone, and its source is read",
      differs: refusing({ kind: "noAnswer" }, true),
      stop: null,
      waits: [2000],
      left: 2,
    },
    {
      why: "because it is gone: that was wanted",
      differs: refusing({ kind: "gone" }, true),
      stop: null,
      waits: [],
      left: 2,
    },
  ])("$why", async ({ differs, stop, waits, left }) => {
    expect(await trim([...chosen, ...beside], differs)).toMatchObject({ stop, waits, rowsLeft: left });
  });

  it("as far as anybody knows, and its source did not come back: it stops", async () => {
    const differs: Differs = (usual) => ({
      ...refusing({ kind: "noAnswer" }, true)(usual),
      readSourceStatus: async () => ok("posted"),
    });
    expect(await trim([...chosen, ...beside], differs)).toMatchObject({
      stop: { kind: "notGivenBack", status: "posted" },
      rowsLeft: 3,
    });
  });

  it.each<{ why: string; removeRows: CreationPort["removeRows"]; error: InvoicingError; tries: number }>([
    {
      why: "refused again and again, with the last reason",
      removeRows: async (_invoice, rows) =>
        ok({ saved: [], refused: rows.map(({ row }) => ({ row, error: { kind: "noAnswer" } })) }),
      error: { kind: "noAnswer" },
      tries: 5,
    },
    {
      why: "said to be gone, and there",
      removeRows: async (_invoice, rows) => ok({ saved: rows.map(({ row }) => row), refused: [] }),
      error: { kind: "conflict" },
      tries: 9,
    },
  ])("is given up after five readings without any gone: $why", async ({ removeRows, error, tries }) => {
    const ended = await trim([...chosen, ...beside], () => ({
      removeRows,
      readSourceStatus: async () => ok("readyToInvoice"),
    }));
    expect(ended).toMatchObject({ stop: { kind: "removalRefused", error }, rowsLeft: 4 });
    expect(ended.batches.length).toBeLessThanOrEqual(tries);
  });

  it("is given up with its own reason, also where the first of its kind went", async () => {
    const differs: Differs = (usual) => ({
      removeRows: inTurn<CreationPort["removeRows"]>(usual.removeRows, async (_invoice, rows: readonly DraftRow[]) =>
        ok({ saved: [], refused: rows.map(({ row }) => ({ row, error: { kind: "noAnswer" } })) }),
      ),
    });
    const stop = { kind: "removalRefused", error: { kind: "noAnswer" } };
    expect(await trim([...chosen, ...beside], differs)).toMatchObject({ stop, rowsLeft: 3 });
  });

  it("and is told to be gone: that its source is not back says nothing then", async () => {
    const stop = { kind: "removalRefused", error: { kind: "gone" } };
    const goneIsSaid: CreationPort["removeRows"] = async (_invoice, rows) =>
      ok({ saved: [], refused: rows.map(({ row }) => ({ row, error: { kind: "gone" } })) });
    expect(await trim([...chosen, ...beside], () => ({ removeRows: goneIsSaid }))).toMatchObject({ stop, rowsLeft: 4 });
  });

  it("is tried on as long as each reading shows fewer", async () => {
    const differs: Differs = (usual) => ({
      removeRows: async (invoice, rows) => {
        await usual.removeRows(invoice, rows.slice(0, 1));
        return ok({ saved: [], refused: rows.slice(1).map(({ row }) => ({ row, error: { kind: "conflict" } })) });
      },
    });
    expect(await trim([...chosen, ...many(9)], differs)).toMatchObject({ stop: null, readings: 9, rowsLeft: 2 });
  });

  it("in a later batch: what went is gone, and it stops with the reason", async () => {
    const differs: Differs = (usual) => ({
      removeRows: inTurn<CreationPort["removeRows"]>(usual.removeRows, usual.removeRows, async () => err(forbidden)),
    });
    const ended = await trim([...chosen, ...many(40)], differs);
    expect(ended).toMatchObject({
      stop: { kind: "removalRefused", error: forbidden },
      batches: [1, 25, 14],
      rowsLeft: 16,
    });
  });
});
