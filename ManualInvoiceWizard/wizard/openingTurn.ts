import { Transition } from "../../shared/core/createStore";
import { ProjectId } from "../../shared/invoicing/backlog";
import { BacklogChoices } from "../../shared/invoicing/backlogChoices";
import { ContractId } from "../../shared/invoicing/ids";
import { CreationIntent } from "../../shared/invoicing/journal";
import { readJournal } from "../../shared/invoicing/journalText";
import { ContractBacklog, ProjectContract } from "../../shared/procedures/creationPort";
import { firstChoices } from "./firstChoices";
import { inInvoiceOrder } from "./itemOrder";
import { nothingBecause } from "./readyItems";
import { messageName } from "./situation";
import { OpeningError, ProjectRead, ReplyEvent, WizardEffect } from "./wizardEvent";
import { BlockedReason, OpenProject, WizardPage, WizardState, Work } from "./wizardState";
import { WizardSettings } from "./wizardSettings";

export type Turn = Transition<WizardState, WizardEffect>;

export const at = (state: WizardState, page: WizardPage, ...effects: readonly WizardEffect[]): Turn => [
  { ...state, page },
  ...effects,
];

const blocked = (state: WizardState, project: ProjectId | null, reason: BlockedReason): Turn =>
  at(state, { step: "blocked", project, reason });

/** Reads a project and all that the first page needs, in one wave; a control set up wrongly reads nothing. */
export function openProject(state: WizardState, project: ProjectId | null, resume: BacklogChoices | null): Turn {
  const { settings } = state;
  if (settings.journalColumn === null) return blocked(state, project, { kind: "noJournalColumn" });
  if (settings.createMode === "customApi" && settings.customApi === null) {
    return blocked(state, project, { kind: "customApiUnnamed" });
  }
  if (project === null) return blocked(state, null, { kind: "noProject" });
  return at(state, { step: "opening", project, resume }, { effect: "readProject", project });
}

/** What was read decides the page: what cannot be begun is said before anything is asked of the user. */
export function projectRead(
  state: WizardState,
  page: Extract<WizardPage, { step: "opening" }>,
  { read, today }: Extract<ReplyEvent, { type: "projectRead" }>,
): Turn {
  const { project: id } = page;
  if (!read.ok) return blocked(state, id, notOpened(read.error, state.settings));
  const { project, contracts, availability } = read.value;
  const journal = readJournal(project.journal);
  const obstacle = obstacleIn(read.value, state.settings);
  if (obstacle) return blocked(state, id, obstacle);
  if (!journal.ok) return blocked(state, id, { kind: "journalUnreadable", found: journal.error.found });
  const open: OpenProject = { project, journal: journal.value, contracts, availability, today };
  if (open.journal.intent) return lookAtIntent(state, open, open.journal.intent);
  const resumed = contracts.find((contract) => contract.id === page.resume?.contract);
  const only = contracts.length === 1 ? contracts[0] : undefined;
  return withContract(state, open, resumed ?? only ?? null, page.resume);
}

const notOpened = (error: OpeningError, { journalColumn }: WizardSettings): BlockedReason =>
  error.kind === "journalColumnGone"
    ? { kind: "journalColumnGone", name: journalColumn ?? "" }
    : { kind: "notOpened", error };

function obstacleIn(read: ProjectRead, settings: WizardSettings): BlockedReason | null {
  if (!read.mayWrite) return { kind: "noPrivilege" };
  if (read.availability === "missing") {
    return { kind: "messageMissing", name: messageName(settings) };
  }
  return read.contracts.length === 0 ? { kind: "noContract" } : null;
}

/** An unfinished intent is looked after before anything else. */
export const lookAtIntent = (state: WizardState, open: OpenProject, intent: CreationIntent): Turn =>
  at(
    state,
    { step: "unfinished", open, intent, now: { kind: "looking" } },
    { effect: "lookAtIntent", project: open.project.id, intent },
  );

export function withContract(
  state: WizardState,
  open: OpenProject,
  contract: ProjectContract | null,
  resume: BacklogChoices | null,
): Turn {
  const next = at(state, { step: "contract", open, contract, error: null, resume });
  return contract ? [...next, { effect: "readBacklog", contract: contract.id, project: open.project.id }] : next;
}

export function chooseContract(
  state: WizardState,
  open: OpenProject,
  chosen: ContractId,
  resume: BacklogChoices | null,
): Turn {
  const contract = open.contracts.find(({ id }) => id === chosen);
  return contract ? withContract(state, open, contract, resume) : [state];
}

/** The contract's backlog is there: the first step, or a page that says why there is nothing to choose. */
export function backlogRead(
  state: WizardState,
  { open, resume }: Extract<WizardPage, { step: "contract" }>,
  contract: ProjectContract,
  read: ContractBacklog,
): Turn {
  const backlog = { ...read, items: inInvoiceOrder(read.items) };
  const choices = firstChoices(open, contract, backlog, state.settings.defaultCutOff, resume);
  const work: Work = { ...open, contract, backlog, choices };
  const why = nothingBecause(backlog.items, choices);
  return at(state, why ? { step: "nothing", work, why } : { step: "parameters", work });
}
