import { ProjectId } from "../../shared/invoicing/backlog/backlog";
import { readJournal } from "../../shared/invoicing/journal/journalText";
import { AtFinished } from "../finish/finishState";
import { Answers, PageTurn } from "../review/pageTurn";
import { messageName } from "../review/situation";
import { WizardSettings } from "../review/wizardSettings";
import { withContract } from "./contractTurn";
import { OpeningErrand, OpeningError, ProjectRead, ProjectReply } from "./openingEvent";
import { AtBlocked, AtContract, AtNothing, AtOpening, AtUnfinished, BlockedReason, OpeningState } from "./openingState";
import { lookAtIntent } from "./unfinishedTurn";

const blocked = (project: ProjectId | null, reason: BlockedReason): PageTurn<AtBlocked> => [
  { step: "blocked", project, reason },
];

/**
 * Reads a project and all that the first page needs, in one wave; a control set up wrongly reads nothing. What its user
 * chose and left before is taken along.
 */
export function openProject(
  { settings, kept }: OpeningState,
  project: ProjectId | null,
): PageTurn<AtBlocked | AtOpening, OpeningErrand> {
  const { journalColumn } = settings;
  if (journalColumn === null) return blocked(project, { kind: "noJournalColumn" });
  if (settings.isJournalKept) return blocked(project, { kind: "journalKept", name: journalColumn });
  if (settings.createMode === "customApi" && settings.customApi === null) {
    return blocked(project, { kind: "customApiUnnamed" });
  }
  if (project === null) return blocked(null, { kind: "noProject" });
  return [
    { step: "opening", project, resume: kept.get(project) ?? null },
    { effect: "readProject", project },
  ];
}

/** Reads the page's project anew. */
export const openAgain = (
  page: AtBlocked | AtNothing | AtFinished,
  _: unknown,
  state: OpeningState,
): PageTurn<AtBlocked | AtOpening, OpeningErrand> => openProject(state, projectOf(page));

const projectOf = (page: AtBlocked | AtNothing | AtFinished): ProjectId | null =>
  page.step === "blocked" ? page.project : (page.step === "nothing" ? page.work : page.open).project.id;

/** While a project is read. What was read decides the page: what cannot be begun is said before anything is asked of the user. */
export const openingAnswers: Answers<
  OpeningState,
  AtOpening,
  ProjectReply,
  AtBlocked | AtUnfinished | AtContract,
  OpeningErrand
> = {
  projectRead: ({ project: id, resume }, { read }, { settings }) => {
    if (!read.ok) return blocked(id, notOpened(read.error, settings));
    const { project, contracts, unreadContracts, availability, today } = read.value;
    const journal = readJournal(project.journal);
    const obstacle = obstacleIn(read.value, settings);
    if (obstacle) return blocked(id, obstacle);
    if (!journal.ok) return blocked(id, { kind: "journalUnreadable", found: journal.error.found });
    const { removal: removalLacks } = read.value.lacks;
    const open = { project, journal: journal.value, contracts, unreadContracts, availability, removalLacks, today };
    if (open.journal.intent) return lookAtIntent(open, open.journal.intent);
    const resumed = contracts.find((contract) => contract.id === resume?.choices.contract);
    const only = contracts.length === 1 ? contracts[0] : undefined;
    return withContract(open, resumed ?? only ?? null, resume);
  },
};

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
  const { journalProblem } = read.project;
  if (journalProblem) return { kind: journalProblem, name: settings.journalColumn ?? "" };
  const { contracts, unreadContracts: rows } = read;
  if (contracts.length > 0) return null;
  return rows.length > 0 ? { kind: "contractUnread", rows } : { kind: "noContract" };
}
