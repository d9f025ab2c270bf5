import { foundHere } from "./foundHere";
import { err, ok } from "../../shared/core/result";
import { sum } from "../../shared/calculation/money";
import type { BacklogItem } from "../../shared/invoicing/backlog/backlog";
import type { InvoiceId, RowId } from "../../shared/invoicing/ids";
import type { InvoicingError } from "../../shared/invoicing/invoicingError";
import type { CreationIntent } from "../../shared/invoicing/journal/journal";
import { chosenSelection } from "../../shared/invoicing/journal/journalSelection";
import { journalText } from "../../shared/invoicing/journal/journalText";
import { ruleOf } from "../../shared/invoicing/backlog/selectionRule";
import type { CreationProgress } from "../../shared/procedures/creation/creationOutcome";
import type {
  ContractDraft,
  CreationPort,
  DraftRow,
  RecordedDraft,
} from "../../shared/procedures/creation/creationPort";
import type { UnfinishedIntent } from "../../shared/procedures/creation/reconcileIntent";
import { aBacklogItem, contract, project, someChoices, source } from "./aBacklogItem";
import { amount } from "./amount";
import { dollar } from "./anInvoice";
import { valueOf } from "./valueOf";

const guid = (place: number): string => `5eed0000-0000-4000-8000-${String(place).padStart(12, "0")}`;
const user = guid(900);
const [contractId, projectId] = [contract(guid(901)), project(guid(902))];
const rule = ruleOf(someChoices({ contract: contractId, project: projectId, itemTypes: new Set(["time"]) }));

/** Hours are chosen by the rule, expenses are not; each comes to 100. */
const item = (place: number, itemType: BacklogItem["itemType"]): BacklogItem =>
  aBacklogItem({ id: source(guid(place)), itemType, contract: contractId, project: projectId });
export const chosen = [item(1, "time"), item(2, "time")];
export const beside = [item(11, "expense"), item(12, "expense")];

export const ourDraft: ContractDraft = {
  id: guid(920) as InvoiceId,
  number: "INV-1",
  name: "October",
  createdBy: user,
  createdByName: "Me",
  createdOn: "2026-11-22T10:00:05Z",
  total: amount("400"),
};
/** One of the same contract that is none of ours. */
export const another: ContractDraft = { ...ourDraft, id: "another" as InvoiceId, number: "INV-2" };
export const forbidden: InvoicingError = { kind: "forbidden", message: "No." };
export const refused = async () => err(forbidden);
export const intent: CreationIntent = {
  run: guid(930),
  rule,
  selection: chosenSelection(chosen, amount("200")),
  draftsSeen: [],
  user,
  at: "2026-11-22T10:00:00.000Z",
};
export const unfinished: UnfinishedIntent = { project: projectId, intent };

export const rowOf = ({ id, kind }: Pick<BacklogItem, "id" | "kind">): DraftRow => ({
  row: `row of ${id}` as RowId,
  kind: "detail",
  version: "1",
  source: { kind, id },
});
export const unlinkedRow: DraftRow = { row: "by hand" as RowId, kind: "detail", version: "1", source: null };

/** An unfinished intent and its draft as a port shows them, for answers that the host cannot be brought to give. */
export function aDraftInMemory(on: readonly BacklogItem[] = [...chosen, ...beside], differs: Differs = () => ({})) {
  let rows = on.map(rowOf);
  let journal = valueOf(journalText({ intent, last: null }, 4000));
  const isOn = (id: string) => rows.some((row) => row.source?.id === id);
  const asNow = (each: BacklogItem): BacklogItem =>
    isOn(each.id) ? { ...each, status: "onInvoice", invoice: ourDraft } : each;
  const recorded = (): RecordedDraft => {
    const [lines, none] = [sum(rows.map(() => amount("100"))), amount("0")];
    const parts = { amount: lines, discount: none, freight: none, tax: none, total: lines };
    return { ...ourDraft, total: lines, currency: dollar, parts };
  };
  const usual: CreationPort = {
    waitWhileBusy: async () => false,
    readProject: async (id) => ok({ id, version: "1", journal }),
    readContracts: async () => ok({ contracts: [], unreadContracts: [] }),
    readBacklog: async () =>
      ok({
        items: [...chosen, ...beside].map(asNow),
        drafts: [ourDraft],
        otherProjects: [],
        customers: ["Contoso"],
        scheduledCutOff: null,
        found: foundHere(),
      }),
    writeJournal: async (_project, _version, text) => {
      journal = text;
      return ok("written");
    },
    readServerTime: async () => ok(intent.at),
    readCreationAvailability: async () => "there",
    requestCreation: async () => ok("answered"),
    requestCustomCreation: async () => ok({ invoice: ourDraft.id, detailCount: null }),
    readDrafts: async () => ok([ourDraft]),
    readDraft: async () => ok(recorded()),
    readDraftRows: async () => ok(rows),
    removeRows: async (_invoice, batch) => {
      rows = rows.filter(({ row }) => !batch.some((each) => each.row === row));
      return ok({ saved: batch.map(({ row }) => row), refused: [] });
    },
    readSourceStatus: async ({ id }) => ok(isOn(id) ? "onInvoice" : "readyToInvoice"),
    recalculate: async () => ok("answered"),
  };
  const waits: number[] = [];
  return {
    port: { ...usual, ...differs(usual) },
    wait: async (ms: number) => void waits.push(ms),
    waits,
    now: () => 0,
    journal: () => journal,
    rowsLeft: () => rows.length,
  };
}

/** How a procedure ended, and what it said on the way. */
export async function told<Outcome>(steps: AsyncGenerator<CreationProgress, Outcome>) {
  const stages: string[] = [];
  for (;;) {
    const step = await steps.next();
    if (step.done) return { outcome: step.value, stages };
    stages.push(step.value.stage);
  }
}

/** What a port answers otherwise than usual. */
export type Differs = (usual: CreationPort) => Partial<CreationPort>;

/** The same as usual, and the message is refused or its answer lost. */
export const askedInVain =
  (error: InvoicingError, drafts: readonly ContractDraft[]): Differs =>
  () => ({
    requestCreation: async () => err(error),
    readDrafts: inTurn<CreationPort["readDrafts"]>(
      async () => ok([]),
      async () => ok([]),
      async () => ok(drafts),
    ),
  });

/** Answers one after another; the last again and again. */
export function inTurn<Method extends (...args: never[]) => unknown>(
  first: Method,
  ...others: readonly Method[]
): Method {
  const answers = [first, ...others];
  const next = (...args: never[]) => ((answers.length > 1 ? answers.shift() : answers[0]) ?? first)(...args);
  return next as Method;
}
