import type { Answer, ReviewPort } from "../../shared/procedures/review/reviewPort";
import { saveAndRecalculate } from "../../shared/procedures/review/saveAndRecalculate";
import { contractId, openCreationHost, projectId, type CreationHost } from "../support/creationHost";
import { endOf } from "../support/endOf";
import { invoiceId, openReviewHost, rowId, type ReviewHost } from "../support/reviewHost";
import { valueOf } from "../support/valueOf";
import { fieldEdit } from "../support/fieldValue";

let host: ReviewHost;
let wizard: CreationHost;
beforeAll(async () => {
  host = await openReviewHost();
  wizard = await openCreationHost();
});
beforeEach(async () => {
  await host.freshStart();
  await wizard.freshStart();
});
afterAll(async () => {
  await host.host.close();
  await wizard.host.close();
});

/** How long a request waited each time; `mostWaits` of them, and then its user cancels. */
function waiting(mostWaits = Infinity) {
  const waits: number[] = [];
  return { waits, patience: async (seconds: number) => waits.push(seconds) <= mostWaits };
}

const limited = { status: 429, code: "0x80072322", retryAfterSeconds: 7 };
const moved = { status: 503, retryAfterSeconds: 7 };
const draft = invoiceId("draft");
const kindOf = (answer: Awaited<Answer<unknown>>): string => (answer.ok ? "answered" : answer.error.kind);

async function writesOf(places: readonly number[]) {
  const loaded = await host.read("draft");
  return places.map((place) => ({
    kind: "detail" as const,
    row: rowId("draft", place),
    version: loaded.detailById.get(rowId("draft", place))?.version ?? "",
    fields: fieldEdit("description", "", `Line ${place}`),
  }));
}

describe("what is sent again after a busy service was waited for, and what is not", () => {
  it.each<{
    why: string;
    path: string;
    fault: object;
    ask: (port: ReviewPort) => Answer<unknown>;
    says: string;
    waits: number[];
  }>([
    {
      why: "a read through context.webAPI, which shows a code and no header",
      path: "^msdyn_invoicelinetransactions",
      fault: limited,
      ask: async (port) => port.readInvoice(draft),
      says: "answered",
      waits: [5],
    },
    {
      why: "such a read after a 503: its header is lost, and nothing says that it comes back",
      path: "^msdyn_invoicelinetransactions",
      fault: moved,
      ask: async (port) => port.readInvoice(draft),
      says: "rejected",
      waits: [],
    },
    {
      why: "recalculating",
      path: "msdyn_InvoiceRecalculate",
      fault: limited,
      ask: async (port) => port.request("recalculate", draft),
      says: "answered",
      waits: [7],
    },
    {
      why: "not after a 503: it may have taken effect",
      path: "msdyn_InvoiceRecalculate",
      fault: moved,
      ask: async (port) => port.request("recalculate", draft),
      says: "unavailable",
      waits: [],
    },
    {
      why: "not Send: its procedure looks first",
      path: "msdyn_PostInvoice",
      fault: limited,
      ask: async (port) => port.request("send", draft),
      says: "busy",
      waits: [],
    },
    {
      why: "not Paid either",
      path: "msdyn_InvoicePaid",
      fault: limited,
      ask: async (port) => port.request("markPaid", invoiceId("confirmed")),
      says: "busy",
      waits: [],
    },
    {
      why: "rows, as a whole",
      path: "^\\$batch",
      fault: limited,
      ask: async (port) => port.saveRows(draft, await writesOf([1, 2])),
      says: "answered",
      waits: [7],
    },
    {
      why: "rows after a 503 too: each goes under its own version",
      path: "^\\$batch",
      fault: moved,
      ask: async (port) => port.saveRows(draft, await writesOf([1, 2])),
      says: "answered",
      waits: [7],
    },
  ])("$why", async ({ path, fault, ask, says, waits }) => {
    await host.door("faults", { path, ...fault });
    const patient = waiting();
    expect([kindOf(await ask(host.port(patient))), patient.waits]).toEqual([says, waits]);
  });

  it("of a batch only the rows that were turned away", async () => {
    const places = [1, 2, 3];
    await host.door("faults", { method: "PATCH", path: rowId("draft", 2), ...limited });
    const patient = waiting();
    const answer = valueOf(await host.port(patient).saveRows(draft, await writesOf(places)));
    expect([answer.saved.length, answer.refused, patient.waits]).toEqual([3, [], [7]]);
    const trace = await host.door<{ method: string; path: string }[]>("trace");
    const written = trace.filter(({ method }) => method === "PATCH").map(({ path }) => /\((.*)\)/.exec(path)?.[1]);
    expect(written).toEqual([...places, 2].map((place) => rowId("draft", place)));
  });

  it("as a whole and then by themselves, and never more than six times in all", async () => {
    await host.door("faults", { path: "^\\$batch", times: 3, ...limited });
    await host.door("faults", { method: "PATCH", path: rowId("draft", 2), times: 99, ...limited });
    const patient = waiting();
    const answer = valueOf(await host.port(patient).saveRows(draft, await writesOf([1, 2])));
    expect([answer.saved.length, answer.refused.map(({ error }) => error.kind)]).toEqual([1, ["busy"]]);
    const sent = (await host.requests()).filter((request) => request === "POST $batch");
    expect([sent.length, patient.waits.length]).toEqual([6, 5]);
  });

  it("rows that were written before the 503 came are told as saved by reading them back", async () => {
    await host.door("faults", { path: "^\\$batch", when: "after", ...moved });
    const request = { id: draft, writes: await writesOf([1, 2]), recalculates: false };
    const patient = waiting();
    const outcome = await endOf(saveAndRecalculate(request, host.port(patient), () => 0));
    expect(outcome).toMatchObject({ kind: "done", saved: [rowId("draft", 1), rowId("draft", 2)], refused: [] });
    expect(patient.waits).toEqual([7]);
  });

  it.each([
    { why: "a 429", fault: limited },
    { why: "a 503", fault: moved },
  ])("cancelled after $why, a save ends: no other batch is sent", async ({ fault }) => {
    const places = Array.from({ length: 14 }, (_, place) => place + 1);
    await host.door("faults", { method: "PATCH", path: rowId("draft", 1), times: 9, ...fault });
    const writes = (await writesOf(places)).flatMap((write) => Array.from({ length: 4 }, () => write));
    const outcome = await endOf(
      saveAndRecalculate({ id: draft, writes, recalculates: true }, host.port(waiting(0)), () => 0),
    );
    expect(outcome).toMatchObject({ kind: "done", isRecalculated: false });
    expect((await host.requests()).filter((request) => request === "POST $batch")).toHaveLength(1);
  });
});

describe("in the wizard", () => {
  const project = projectId("plant");

  it.each([
    { why: "the journal's lock after a 429", fault: limited, says: "answered", waits: [7] },
    { why: "not after a 503: it may be written", fault: moved, says: "unavailable", waits: [] },
  ])("$why", async ({ fault, says, waits }) => {
    const { version } = valueOf(await wizard.port().readProject(project));
    await wizard.door("faults", { method: "PATCH", path: "^msdyn_projects", ...fault });
    const patient = waiting();
    const answer = await wizard.port(patient).writeJournal(project, version, "{}");
    expect([kindOf(answer), patient.waits]).toEqual([says, waits]);
  });

  it("the creating message never by itself, and the service's time after both", async () => {
    const patient = waiting();
    const port = wizard.port(patient);
    await wizard.door("faults", { path: "msdyn_NewInvoiceContract", ...limited });
    expect([kindOf(await port.requestCreation(contractId("plantBuild"))), patient.waits]).toEqual(["busy", []]);
    await wizard.door("faults", { path: "^WhoAmI", ...moved });
    expect([kindOf(await port.readServerTime()), patient.waits]).toEqual(["answered", [7]]);
  });
});
