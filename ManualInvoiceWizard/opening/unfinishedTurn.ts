import { CreationIntent } from "../../shared/invoicing/journal/journal";
import { ReconcileReport } from "../../shared/procedures/creation/reconcileOutcome";
import { RunReply } from "../finish/finishEvent";
import { AtFinished } from "../finish/finishState";
import { Answers, PageTurn } from "../review/pageTurn";
import { OpenProject } from "../review/work";
import { IntentReply, OpeningErrand, RemedyEvent } from "./openingEvent";
import { AtUnfinished, OpeningState, Remedy } from "./openingState";
import { lackedFor, remediesOf, takesOff } from "./remedies";

type Turn = PageTurn<AtUnfinished, OpeningErrand>;

/**
 * An unfinished intent is looked after before anything else. One that names another project, or a contract that this
 * project is not on, was not written for it: it is shown, and nothing is read or done by it.
 */
export function lookAtIntent(open: OpenProject, intent: CreationIntent): Turn {
  const { contract, project } = intent.rule;
  const isOn = [...open.contracts, ...open.unreadContracts].some(({ id }) => id === contract);
  const of = project !== open.project.id ? "project" : isOn ? null : "contract";
  return of
    ? [{ step: "unfinished", open, intent, now: { kind: "found", report: { kind: "foreign", of } } }]
    : [
        { step: "unfinished", open, intent, now: { kind: "looking" } },
        { effect: "lookAtIntent", project: open.project.id, intent },
      ];
}

/** Where an unfinished intent is looked at, asked about and tidied up; what does not belong to where that stands stays. */
export const unfinishedAnswers: Answers<
  OpeningState,
  AtUnfinished,
  RemedyEvent | IntentReply | RunReply,
  AtUnfinished | AtFinished,
  OpeningErrand
> = {
  intentLookedAt: (page, { report }) => [
    page.now.kind === "looking" ? { ...page, now: { kind: "found", report } } : page,
  ],
  lookAgainPressed: (page) => (page.now.kind === "found" ? lookAtIntent(page.open, page.intent) : [page]),
  remedyChosen: (page, { remedy }, state) => {
    const { now, open } = page;
    if (now.kind !== "found") return [page];
    const { report } = now;
    if (state.isReadOnly || !remediesOf(report).includes(remedy)) return [page];
    if (lackedFor(remedy, report, open.removalLacks)) return [page];
    return report.kind === "ours" && takesOff(remedy, report)
      ? [{ ...page, now: { kind: "asking", remedy, report } }]
      : startRemedy(state, page, remedy, report);
  },
  remedyDeclined: (page) => [
    page.now.kind === "asking" ? { ...page, now: { kind: "found", report: page.now.report } } : page,
  ],
  remedyAgreed: (page, _, state) =>
    page.now.kind === "asking" && !state.isReadOnly
      ? startRemedy(state, page, page.now.remedy, page.now.report)
      : [page],
  progressed: (page, { progress }) => [
    page.now.kind === "working" ? { ...page, now: { ...page.now, progress } } : page,
  ],
  runEnded: (page, { outcome }) => [
    page.now.kind === "working" ? { step: "finished", open: page.open, work: null, outcome } : page,
  ],
};

const startRemedy = (state: OpeningState, page: AtUnfinished, remedy: Remedy, report: ReconcileReport): Turn => [
  { ...page, now: { kind: "working", remedy, progress: null } },
  {
    ...{ effect: "remedy", remedy, project: page.open.project.id, intent: page.intent },
    looked: report.kind === "ours" ? report.looked : null,
    journalLimit: state.settings.journalLimit,
  },
];
