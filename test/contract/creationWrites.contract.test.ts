import { ruleOf } from "../../shared/invoicing/backlog/selectionRule";
import { defaultCreationMessage } from "../../shared/dataverse/messages";
import type { SourceId } from "../../shared/invoicing/backlog/backlog";
import type { CreationPort } from "../../shared/procedures/creation/creationPort";
import { backlogUnits, openWorkId, resourcingUnits, towerMilestones } from "../../host/scenarios/wellKnownBacklog";
import { someChoices } from "../support/aBacklogItem";
import { contractId, openCreationHost, projectId, sampleMessage, type CreationHost } from "../support/creationHost";
import { readyInDatabase } from "../support/draftInDatabase";
import { valueOf } from "../support/valueOf";

let host: CreationHost;
let port: CreationPort;
beforeAll(async () => {
  host = await openCreationHost();
});
beforeEach(async () => {
  await host.freshStart();
  port = host.port();
});
afterAll(async () => host.host.close());

const plant = projectId("plant");

describe("writing the journal", () => {
  it("what is written is read back, digit for digit", async () => {
    const { version } = valueOf(await port.readProject(plant));
    const text = JSON.stringify({ v: 1, words: 'æøå "quoted" \\ \n 😀' });
    expect(await port.writeJournal(plant, version, text)).toEqual({ ok: true, value: "written" });
    expect(valueOf(await port.readProject(plant)).journal).toBe(text);
  });

  it.each<{ why: string; user?: string; version?: string; error: object }>([
    { why: "under a version that is not the last", version: 'W/"1"', error: { kind: "conflict" } },
    { why: "by a reader", user: "reader", error: { kind: "forbidden" } },
  ])("$why: refused, and the journal is as it was", async ({ user = "billing", version, error }) => {
    const read = valueOf(await port.readProject(plant));
    const answer = await host.port({ user }).writeJournal(plant, version ?? read.version, "{}");
    expect(answer).toMatchObject({ ok: false, error });
    expect(valueOf(await port.readProject(plant)).journal).toBe("");
  });
});

describe("asking for a draft", () => {
  it("is one message of the contract, without parameters", async () => {
    expect(await port.requestCreation(contractId("tower"))).toEqual({ ok: true, value: "answered" });
    const trace = await host.door<{ method: string; path: string }[]>("trace");
    expect(trace.map(({ method, path }) => `${method} ${path}`)).toEqual([
      `POST salesorders(${contractId("tower")})/Microsoft.Dynamics.CRM.${defaultCreationMessage}`,
    ]);
  });

  it.each([
    { why: "nothing is ready", contract: "archive", user: "billing", error: { kind: "rejected", code: "0x80040265" } },
    { why: "by a reader", contract: "tower", user: "reader", error: { kind: "forbidden" } },
  ] as const)("$why: the platform's own refusal", async ({ contract, user, error }) => {
    expect(await host.port({ user }).requestCreation(contractId(contract))).toMatchObject({ ok: false, error });
  });

  it.each([
    { why: "the platform's", mode: "trim", message: defaultCreationMessage },
    { why: "the customer's", mode: "customApi", message: sampleMessage },
  ] as const)(
    "a message that the organisation lacks is known beforehand and named: $why",
    async ({ mode, message }) => {
      const own = host.port({ mode });
      expect(await own.readCreationAvailability()).toBe("there");
      await host.door("settings", { missingMessages: [message] });
      expect(await own.readCreationAvailability()).toBe("missing");
      const rule = ruleOf(someChoices({ contract: contractId("tower"), project: projectId("tower") }));
      const answer = await (mode === "trim"
        ? own.requestCreation(rule.contract)
        : own.requestCustomCreation(rule, [], "run"));
      expect(answer).toEqual({ ok: false, error: { kind: "messageMissing", name: message } });
    },
  );

  it("what cannot be read about it is not known", async () => {
    await host.door("faults", { path: "^sdkmessages", status: 503 });
    expect(await port.readCreationAvailability()).toBe("unknown");
  });
});

describe("asking the customer's own message", () => {
  const rule = ruleOf(
    someChoices({
      contract: contractId("tower"),
      project: projectId("tower"),
      units: new Set([backlogUnits.hour as never]),
      resourcingUnits: new Set([resourcingUnits.denmark as never]),
      leftOut: new Set([openWorkId("tower/fitOut2") as SourceId]),
    }),
  );

  it("gives it the rule, the milestones and the run, and says what it answers", async () => {
    const bodies: string[] = [];
    const custom = host.port({
      mode: "customApi",
      fetch: (real) => async (url, init) => {
        bodies.push(init.body ?? "");
        return real(url, init);
      },
    });
    const answer = await custom.requestCustomCreation(rule, [towerMilestones.frame as SourceId], "one run");
    expect(answer).toEqual({ ok: true, value: { invoice: expect.stringMatching(/^[0-9a-f-]{36}$/), detailCount: 2 } });
    expect(JSON.parse(bodies[0] ?? "")).toEqual({
      ContractId: contractId("tower"),
      ProjectId: projectId("tower"),
      CutOffDate: "2026-10-31",
      TransactionClasses: "192350001,192350004,192350002,192350003,product,192350000",
      UnitIds: backlogUnits.hour,
      ResourcingUnitIds: resourcingUnits.denmark,
      MilestoneIds: towerMilestones.frame,
      ExcludedIds: openWorkId("tower/fitOut2"),
      RunId: "one run",
    });
  });

  it("an answer that names no invoice leaves as much open as none", async () => {
    const answering = host.port({
      mode: "customApi",
      fetch: () => async () => ({ status: 200, headers: new Headers(), text: async () => "{}" }),
    });
    expect(await answering.requestCustomCreation(rule, [], "run")).toEqual({ ok: false, error: { kind: "noAnswer" } });
  });
});

describe("taking rows off a draft", () => {
  async function draft() {
    await port.requestCreation(contractId("tower"));
    const [made] = valueOf(await port.readDrafts(contractId("tower")));
    if (!made) throw new Error("No draft");
    return { id: made.id, rows: valueOf(await port.readDraftRows(made.id)) };
  }

  it("line details and product lines go in one request, and their sources return", async () => {
    const ready = await readyInDatabase(host, contractId("tower"));
    const { id, rows } = await draft();
    await host.door("trace", undefined, "DELETE");
    const answer = valueOf(await port.removeRows(id, rows));
    expect([answer.saved.length, answer.refused]).toEqual([5, []]);
    const trace = await host.door<{ path: string; batch?: number }[]>("trace");
    expect(trace.filter(({ batch }) => batch === undefined)).toHaveLength(1);
    expect(await readyInDatabase(host, contractId("tower"))).toEqual(ready);
    for (const { source } of rows) {
      expect(source && valueOf(await port.readSourceStatus(source))).toBe("readyToInvoice");
    }
  });

  it("each goes under its own version: one that was changed meanwhile stays, one that is gone is told as that", async () => {
    const { id, rows } = await draft();
    const details = rows.filter(({ kind }) => kind === "detail");
    const [changed, gone] = details;
    const address = (row: typeof changed) => `msdyn_invoicelinetransactions(${row?.row})`;
    await host.send("PATCH", address(changed), { msdyn_externaldescription: "changed" }, { "if-match": "*" });
    await host.send("DELETE", address(gone));
    const answer = valueOf(await port.removeRows(id, details));
    expect(answer.refused).toMatchObject([
      { row: changed?.row, error: { kind: "conflict" } },
      { row: gone?.row, error: { kind: "gone" } },
    ]);
    expect(answer.saved).toHaveLength(2);
  });

  it.each([
    { why: "an actual on a draft", of: "actual", status: "onInvoice" },
    { why: "a milestone on a draft", of: "milestone", status: "onInvoice" },
    { why: "a product line on a draft", of: "product", status: "onInvoice" },
  ])("$why says so", async ({ of, status }) => {
    const { rows } = await draft();
    const source = rows.find((row) => row.source?.kind === of)?.source;
    expect(source && valueOf(await port.readSourceStatus(source))).toBe(status);
  });
});
