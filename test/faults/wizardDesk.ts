import { performEffect } from "../../ManualInvoiceWizard/app/performEffect";
import { remediesOf } from "../../ManualInvoiceWizard/opening/remedies";
import { selectionOf } from "../../ManualInvoiceWizard/review/selection";
import type { WizardEvent } from "../../ManualInvoiceWizard/app/wizardEvent";
import type { WizardPage } from "../../ManualInvoiceWizard/app/wizardState";
import type { Remedy } from "../../ManualInvoiceWizard/opening/openingState";
import type { WizardSettings } from "../../ManualInvoiceWizard/review/wizardSettings";
import type { Work } from "../../ManualInvoiceWizard/review/work";
import { createWizardStore } from "../../ManualInvoiceWizard/app/wizardStore";
import { createBusyGate } from "../../shared/core/busyGate";
import { isJournalColumnGone } from "../../shared/dataverse/creation/creationProject";
import type { TransactionClass } from "../../shared/invoicing/words/transactionClass";
import { someSettings, today } from "../ManualInvoiceWizard/aWizard";
import {
  contractId,
  creationPortOver,
  projectId,
  userId,
  type ContractKey,
  type ProjectKey,
} from "../support/creationHost";
import type { Desk, World } from "./journey";
import { wizardFalsehoods } from "./wizardTruth";

export interface WizardParts {
  readonly project: ProjectKey;
  readonly contract: ContractKey;
  readonly settings?: Partial<WizardSettings>;
  /** What is to be on the invoice; without, everything that is offered. */
  readonly itemTypes?: readonly TransactionClass[];
  /** What the user does about an intent that was not finished. */
  readonly remedy: Remedy;
}

let runs = 0;

/** The wizard with its user in front of it: the real machine, procedures and adapter. */
export function wizardDesk(
  { project, contract, settings = {}, itemTypes = [], remedy }: WizardParts,
  world: World,
): Desk {
  const { client, wire, time, isImpatient } = world;
  const nowMs = (): number => Date.now() + time.passedMs();
  const gate = createBusyGate(time.wait, time.passedMs, (seconds) => {
    store.dispatch({ type: "busyTold", seconds });
    if (isImpatient && seconds !== null) queueMicrotask(() => store.dispatch({ type: "waitCancelled" }));
  });
  const port = creationPortOver(client.host, nowMs, {
    patience: gate.patience,
    mode: settings.createMode ?? "trim",
    fetch: (real) => time.asked(wire.inFetch(real)),
    reads: (real) => time.read(wire.inReads(real)),
  });
  const all = someSettings(settings);
  const store = createWizardStore(all, userId("billing"), (effect, dispatch) =>
    performEffect(effect, dispatch, {
      port,
      wait: time.wait,
      nowMs,
      today: () => today,
      newRun: () => `00000000-0000-4000-8000-f${String((runs += 1)).padStart(11, "0")}`,
      readLacks: async () => ({ begin: [], removal: {} }),
      isJournalColumnGone: (error) => isJournalColumnGone(error, all.journalColumn ?? ""),
      openInvoiceForm: () => undefined,
      cancelWait: gate.cancel,
    }),
  );
  const page = (): WizardPage => store.state().page;
  let chosen: readonly string[] | null = null;
  const tell = (event: WizardEvent): void => {
    const now = page();
    if (event.type === "finishPressed" && now.step === "review") chosen = idsOf(now.work);
    store.dispatch(event);
  };
  /** From wherever the user is to the end of the second step. */
  const toReview = (): void => {
    const now = page();
    if (now.step !== "parameters") return;
    for (const itemType of itemTypes) {
      if (!now.work.choices.itemTypes.has(itemType)) tell({ type: "itemTypeToggled", itemType });
    }
    tell({ type: "nextPressed" });
  };
  const presses: Readonly<Record<string, () => void>> = {
    begin: () => {
      const now = page();
      if (now.step === "blocked" && now.reason.kind === "noProject")
        tell({ type: "placed", project: projectId(project) });
    },
    choose: () => {
      const now = page();
      if (now.step === "contract" && !now.contract) tell({ type: "contractChosen", contract: contractId(contract) });
    },
    next: toReview,
    finish: () => {
      toReview();
      tell({ type: "finishPressed" });
    },
    remedy: () => {
      tell({ type: "remedyChosen", remedy });
      tell({ type: "remedyAgreed" });
    },
    again: () => {
      if (page().step === "finished") tell({ type: "startAgainPressed" });
    },
  };
  return {
    press: (step) => presses[step]?.(),
    isDone: (step) => isDone(step, page()),
    goOn: () => {
      presses["choose"]?.();
      for (const event of offered(page(), remedy)) tell(event);
    },
    falsehoods: (database) => wizardFalsehoods({ page: page(), database, chosen, project, contract }),
    where: () => whereIs(page()),
  };
}

const idsOf = (work: Work): readonly string[] =>
  selectionOf(work)
    .chosen.map(({ id }) => id as string)
    .sort();

/** Pages from which something new can be begun. */
const isFree = ({ step }: WizardPage): boolean => step === "parameters" || step === "nothing";

function isDone(step: string, page: WizardPage): boolean {
  switch (step) {
    case "begin":
      return (
        isFree(page) ||
        (page.step === "contract" && !page.contract) ||
        (page.step === "unfinished" && page.now.kind === "found" && page.now.report.kind !== "failed")
      );
    case "choose":
      return page.step === "parameters";
    case "next":
      return page.step === "review";
    case "finish":
      return page.step === "finished" && page.outcome.kind === "created";
    case "remedy":
      return page.step === "finished" && ["created", "takenBack", "forgotten"].includes(page.outcome.kind);
    case "again":
      return isFree(page) || (page.step === "contract" && !page.contract);
    default:
      throw new Error(`The wizard has no step ${step}`);
  }
}

/** What the page offers beside its own next step. A draft that may be finished is; one that never came is let go. */
function offered(page: WizardPage, remedy: Remedy): readonly WizardEvent[] {
  switch (page.step) {
    case "blocked":
    case "nothing":
      return [{ type: "startAgainPressed" }];
    case "contract":
      return page.error ? [{ type: "startAgainPressed" }] : [];
    case "finished":
      return [{ type: page.outcome.kind === "refused" && page.work ? "backPressed" : "startAgainPressed" }];
    case "unfinished": {
      if (page.now.kind === "asking") return [{ type: "remedyAgreed" }];
      const offers = page.now.kind === "found" ? remediesOf(page.now.report) : [];
      const taken = offers.includes(remedy) ? remedy : offers.at(-1);
      return taken
        ? [{ type: "remedyChosen", remedy: taken }, { type: "remedyAgreed" }]
        : [{ type: "lookAgainPressed" }];
    }
    default:
      return [];
  }
}

function whereIs(page: WizardPage): string {
  if (page.step === "finished") {
    const { outcome } = page;
    const why = "error" in outcome ? outcome.error.kind : "reason" in outcome ? outcome.reason.kind : "";
    return `finished ${outcome.kind} ${why}`.trim();
  }
  if (page.step === "unfinished")
    return `unfinished ${page.now.kind === "found" ? page.now.report.kind : page.now.kind}`;
  return page.step === "blocked" ? `blocked ${page.reason.kind}` : page.step;
}
