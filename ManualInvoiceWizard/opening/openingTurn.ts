import { Transition } from "../../shared/core/createStore";
import { backlogAmount } from "../../shared/calculation/backlogAmount";
import { Rounding } from "../../shared/calculation/money";
import { BacklogItem, ProjectId } from "../../shared/invoicing/backlog/backlog";
import { Currency } from "../../shared/invoicing/words/currency";
import { ContractId } from "../../shared/invoicing/ids";
import { CreationIntent } from "../../shared/invoicing/journal/journal";
import { readJournal } from "../../shared/invoicing/journal/journalText";
import { ContractBacklog, ProjectContract } from "../../shared/procedures/creation/creationPort";
import { withCutOff } from "../parameters/parametersTurn";
import { firstChoices } from "../parameters/firstChoices";
import { inInvoiceOrder } from "../review/itemOrder";
import { nothingBecause } from "../parameters/readyItems";
import { messageName } from "../review/situation";
import { nextBlockers } from "../review/stepBlockers";
import { Errand, OpeningError, ProjectRead, ReplyEvent, WizardEffect } from "../app/wizardEvent";
import { BlockedReason, Left, OpenProject, WizardPage, WizardState, Work } from "../app/wizardState";
import { WizardSettings } from "../review/wizardSettings";

export type Turn = Transition<WizardState, WizardEffect>;

export const at = (state: WizardState, page: WizardPage, ...effects: readonly WizardEffect[]): Turn => [
  { ...state, page },
  ...effects,
];

/** A page that waits for an errand. What an earlier errand brings back is let go from now on. */
export function waitingAt(state: WizardState, page: WizardPage, begun: Errand): Turn {
  const errand = state.errand + 1;
  return at({ ...state, errand }, page, { ...begun, errand });
}

const blocked = (state: WizardState, project: ProjectId | null, reason: BlockedReason): Turn =>
  at(state, { step: "blocked", project, reason });

/**
 * Reads a project and all that the first page needs, in one wave; a control set up wrongly reads nothing. What its user
 * chose and left before is taken along.
 */
export function openProject(state: WizardState, project: ProjectId | null): Turn {
  const { settings, kept } = state;
  const { journalColumn } = settings;
  if (journalColumn === null) return blocked(state, project, { kind: "noJournalColumn" });
  if (settings.isJournalKept) return blocked(state, project, { kind: "journalKept", name: journalColumn });
  if (settings.createMode === "customApi" && settings.customApi === null) {
    return blocked(state, project, { kind: "customApiUnnamed" });
  }
  if (project === null) return blocked(state, null, { kind: "noProject" });
  const page = { step: "opening", project, resume: kept.get(project) ?? null } as const;
  return waitingAt(state, page, { effect: "readProject", project });
}

/** What was read decides the page: what cannot be begun is said before anything is asked of the user. */
export function projectRead(
  state: WizardState,
  page: Extract<WizardPage, { step: "opening" }>,
  { read, today }: Extract<ReplyEvent, { type: "projectRead" }>,
): Turn {
  const { project: id } = page;
  if (!read.ok) return blocked(state, id, notOpened(read.error, state.settings));
  const { project, contracts, unreadContracts, availability } = read.value;
  const journal = readJournal(project.journal);
  const obstacle = obstacleIn(read.value, state.settings);
  if (obstacle) return blocked(state, id, obstacle);
  if (!journal.ok) return blocked(state, id, { kind: "journalUnreadable", found: journal.error.found });
  const { removal: removalLacks } = read.value.lacks;
  const open = { project, journal: journal.value, contracts, unreadContracts, availability, removalLacks, today };
  if (open.journal.intent) return lookAtIntent(state, open, open.journal.intent);
  const resumed = contracts.find((contract) => contract.id === page.resume?.choices.contract);
  const only = contracts.length === 1 ? contracts[0] : undefined;
  return withContract(state, open, resumed ?? only ?? null, page.resume);
}

const notOpened = (error: OpeningError, { journalColumn }: WizardSettings): BlockedReason =>
  error.kind === "journalColumnGone"
    ? { kind: "journalColumnGone", name: journalColumn ?? "" }
    : { kind: "notOpened", error };

function obstacleIn(read: ProjectRead, settings: WizardSettings): BlockedReason | null {
  const { begin } = read.lacks;
  if (begin.length > 0) return { kind: "noPrivilege", name: begin.join(", ") };
  if (read.availability === "missing") {
    return { kind: "messageMissing", name: messageName(settings) };
  }
  const { contracts, unreadContracts: rows } = read;
  if (contracts.length > 0) return null;
  return rows.length > 0 ? { kind: "contractUnread", rows } : { kind: "noContract" };
}

/**
 * An unfinished intent is looked after before anything else. One that names another project, or a contract that this
 * project is not on, was not written for it: it is shown, and nothing is read or done by it.
 */
export function lookAtIntent(state: WizardState, open: OpenProject, intent: CreationIntent): Turn {
  const { contract, project } = intent.rule;
  const isOn = [...open.contracts, ...open.unreadContracts].some(({ id }) => id === contract);
  const of = project !== open.project.id ? "project" : isOn ? null : "contract";
  return of
    ? at(state, { step: "unfinished", open, intent, now: { kind: "found", report: { kind: "foreign", of } } })
    : waitingAt(
        state,
        { step: "unfinished", open, intent, now: { kind: "looking" } },
        { effect: "lookAtIntent", project: open.project.id, intent },
      );
}

export function withContract(
  state: WizardState,
  open: OpenProject,
  contract: ProjectContract | null,
  resume: Left | null,
): Turn {
  const page = { step: "contract", open, contract, error: null, resume } as const;
  if (!contract) return at(state, page);
  return waitingAt(state, page, { effect: "readBacklog", contract: contract.id, project: open.project.id });
}

export function chooseContract(state: WizardState, open: OpenProject, chosen: ContractId, resume: Left | null): Turn {
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
  const { settings } = state;
  const backlog = {
    ...read,
    items: inInvoiceOrder(inRoundedAmounts(read.items, contract.currency, settings.rounding)),
  };
  const left = resume?.choices.contract === contract.id ? resume : null;
  const first = firstChoices(open, contract, backlog, settings.defaultCutOff, resume?.choices ?? null);
  const made: Work = { ...open, contract, backlog, ...first, cutOffText: null };
  const work = left?.cutOffText == null ? made : withCutOff(made, left.cutOffText);
  const why = nothingBecause(backlog.items, work.choices);
  if (why) return at(state, { step: "nothing", work, why });
  // a choice that is gone is said on the first step, where what is chosen without it can be seen
  const step = left && work.dropped === 0 && nextBlockers(state, work).length === 0 ? left.step : "parameters";
  return at(state, { step, work });
}

/** Rounded here and nowhere after: what is shown of an item is what it adds. Other currencies stay as they are. */
const inRoundedAmounts = (
  items: readonly BacklogItem[],
  { code, decimals }: Currency,
  rounding: Rounding,
): readonly BacklogItem[] =>
  items.map((item) =>
    item.currency === code ? { ...item, amount: backlogAmount(item.amount, { decimals, rounding }) } : item,
  );
