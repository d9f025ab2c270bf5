import type { ReviewEvent } from "../../InvoiceReview/app/reviewEvent";
import type { ReviewState } from "../../InvoiceReview/app/reviewState";
import type { WizardPage } from "../../ManualInvoiceWizard/app/wizardState";
import type { RunOutcome } from "../../ManualInvoiceWizard/finish/finishState";
import { aBacklog, aRecordedDraft, aWork } from "../ManualInvoiceWizard/aWizard";
import { aBacklogItem } from "../support/aBacklogItem";
import { contractId, openCreationHost, projectId, userId, type CreationHost } from "../support/creationHost";
import { aReview } from "../support/aReviewState";
import { invoiceId, openReviewHost, rowId, type ReviewHost } from "../support/reviewHost";
import { beginningOf, differenceOf, digestOf, readDatabase, type Database } from "./database";
import { reviewFalsehoods } from "./reviewTruth";
import { wizardFalsehoods } from "./wizardTruth";
import type { Workspace } from "../support/openInvoiceOf";

/** More than there is anything of. */
const told = (kind: string) => ({
  told: Array.from({ length: 9_000 }, () => ({
    kind,
    name: "Nothing",
    amount: null,
    billingType: "chargeable" as const,
  })),
  currency: { code: "USD", decimals: 2 },
});

/** A law that nothing breaks is worth as much as none: here each is broken once. */
describe("what a review says and is not so", () => {
  let host: ReviewHost;
  let database: Database;
  let open: (workspace?: Partial<Workspace>) => ReviewState;
  beforeAll(async () => {
    host = await openReviewHost();
    database = await readDatabase(host);
    const loaded = await host.read("draft");
    open = (workspace = {}) => aReview(loaded, workspace);
  });
  afterAll(async () => host.host.close());

  const broken = (state: ReviewState, made: readonly ReviewEvent[] = [], now: Database = database): readonly string[] =>
    reviewFalsehoods({ state, made, database: now, effects: [], listed: [] });
  const typed: ReviewEvent = { type: "fieldEdited", row: rowId("draft", 1), field: "description", value: "Typed" };

  it("an act that makes or unmakes something, called refused, that took effect", () => {
    const refusedAs = (action: "addLines" | "correct" | "discard", now: Database, effects: readonly string[] = []) => {
      const state = open({ notice: { kind: "failed", action, error: { kind: "sessionExpired" } } });
      return reviewFalsehoods({ state, made: [], database: now, effects, listed: [] });
    };
    expect(refusedAs("discard", { ...database, invoice: [] })).toEqual(["saysNotDiscarded"]);
    expect(refusedAs("correct", database, ["msdyn_CorrectInvoice"])).toEqual(["saysNotCorrected"]);
    expect(refusedAs("addLines", database, ["msdyn_AddInvoiceLineDetails"])).toEqual(["saysNotAdded"]);
  });

  it("nothing, of an invoice that was opened", () => expect(broken(open())).toEqual([]));

  it.each<{ law: string; workspace: Partial<Workspace> }>([
    { law: "saysSent", workspace: { notice: { kind: "confirmed", byAnother: false } } },
    { law: "saysPaid", workspace: { notice: { kind: "paid" } } },
    { law: "saysDiscarded", workspace: { notice: { kind: "discarded", ...told("posted") } } },
    { law: "saysBackInBacklog", workspace: { notice: { kind: "discarded", ...told("readyToInvoice") } } },
    {
      law: "saysCorrected",
      workspace: { notice: { kind: "corrected", drafts: [invoiceId("draft")], isFound: false } },
    },
    { law: "says added", workspace: { notice: { kind: "linesAdded", ...told("added") } } },
    { law: "savedNothing", workspace: { notice: { kind: "saved", count: 0 } } },
    { law: "runsForEver", workspace: { action: { kind: "running", action: "save", progress: null } } },
    {
      law: "saysRecalculated",
      workspace: {
        result: {
          diff: { rows: [], totals: [] },
          released: [],
          isRecalculated: true,
          isCompared: false,
          hasSaved: false,
          isWhole: true,
        },
      },
    },
  ])("$law", ({ law, workspace }) => expect(broken(open(workspace))).toContain(law));

  it("an edit that is neither pending nor recorded is lost; one that is recorded is not", () => {
    expect(broken(open(), [typed])).toEqual(["editLost fieldEdited"]);
    const rows = database.msdyn_invoicelinetransaction.map((row) =>
      row["msdyn_invoicelinetransactionid"] === rowId("draft", 1) ? { ...row, msdyn_description: "Typed" } : row,
    );
    const saved = { ...database, msdyn_invoicelinetransaction: rows };
    expect(broken(open(), [typed], saved)).toEqual([]);
    const refused = new Map([[rowId("draft", 1), { kind: "forbidden", message: "" } as const]]);
    expect(broken(open({ refused }), [typed], saved)).toEqual(["refusedButThere fieldEdited"]);
  });

  it("a status that is another by now, and an act that is called refused and took effect", () => {
    const sent = database.invoice.map((row) =>
      row["invoiceid"] === invoiceId("draft") ? { ...row, msdyn_projectinvoicestatus: 192350002 } : row,
    );
    const now = { ...database, invoice: sent };
    expect(broken(open(), [], now)).toEqual(["shows draft of what is confirmed"]);
    const error = { kind: "sessionExpired" } as const;
    expect(broken(open({ notice: { kind: "failed", action: "send", error } }), [], now)).toEqual(["saysNotSent"]);
  });
});

describe("what a wizard says and is not so", () => {
  let host: CreationHost;
  let database: Database;
  beforeAll(async () => {
    host = await openCreationHost();
    database = await readDatabase(host);
  });
  afterAll(async () => host.host.close());

  const work = aWork([aBacklogItem()], { backlog: aBacklog() });
  const ended = (outcome: RunOutcome): WizardPage => ({ step: "finished", open: work, work, outcome });
  const broken = (page: WizardPage, now: Database = database): readonly string[] =>
    wizardFalsehoods({ page, database: now, chosen: null, project: "website", contract: "website" });
  const withIntent = (): Database => ({
    ...database,
    msdyn_project: database.msdyn_project.map((row) =>
      row["msdyn_projectid"] === projectId("website") ? { ...row, pinv_invoicingjournal: '{"intent":{}}' } : row,
    ),
  });
  const withDraft = (): Database => ({
    ...database,
    invoice: [
      ...database.invoice,
      {
        ...{ invoiceid: "new", invoicenumber: "INV-1", salesorderid: contractId("website") },
        createdby: userId("billing"),
      },
    ],
  });
  const draft = aRecordedDraft();
  const error = { kind: "conflict" } as const;
  const reason = { kind: "failed", error } as const;

  it.each<{ law: string; page: WizardPage; now?: () => Database }>([
    { law: "runsForEver", page: { step: "finishing", work, progress: null } },
    { law: "saysCreated", page: ended({ kind: "created", invoice: draft, rowCount: 1, others: [], rounded: null }) },
    { law: "leavesIntent", page: ended({ kind: "notCreated", error }), now: withIntent },
    { law: "saysNotCreated", page: ended({ kind: "notCreated", error }), now: withDraft },
    { law: "intentLost", page: ended({ kind: "notKnownYet" }) },
    { law: "countsWrong", page: ended({ kind: "stopped", reason, draft, rowCount: 3 }), now: withIntent },
    { law: "saysTakenBack", page: ended({ kind: "takenBack", draft }), now: withIntent },
    { law: "saysLetGo", page: ended({ kind: "forgotten", left: [] }), now: withIntent },
    { law: "overlooksDraft", page: ended({ kind: "forgotten", left: [] }), now: withDraft },
    { law: "saysNotLetGo", page: ended({ kind: "notForgotten", error }) },
  ])("$law", ({ law, page, now = () => database }) => expect(broken(page, now())).toEqual([law]));

  it("a database that came to something else is told apart, one with other ids and times is not", () => {
    const beginning = beginningOf(database);
    const copied = (row: Readonly<Record<string, string | number | null>>, id: string, on: string, name: string) => ({
      ...database,
      invoice: [...database.invoice, { ...row, invoiceid: id, createdon: on, duedate: on.slice(0, 10), name }],
    });
    const [first = {}] = database.invoice;
    const one = copied(first, "00000000-0000-4000-8000-000000000001", "2031-01-01T10:00:00Z", "A");
    const same = copied(first, "00000000-0000-4000-8000-000000000002", "2032-02-02T10:00:00Z", "A");
    const other = copied(first, "00000000-0000-4000-8000-000000000001", "2031-01-01T10:00:00Z", "B");
    const difference = (now: Database) => differenceOf(digestOf(now, beginning), digestOf(one, beginning));
    expect([difference(same), difference(other).length]).toEqual([[], 2]);
  });
});
