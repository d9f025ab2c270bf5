import { assertNever } from "../../shared/core/assertNever";
import { workAfter } from "../parameters/parametersTurn";
import {
  at,
  backlogRead,
  chooseContract,
  lookAtIntent,
  openProject,
  projectRead,
  Turn,
  waitingAt,
  withContract,
} from "../opening/openingTurn";
import { ReconcileReport } from "../../shared/procedures/creation/reconcileOutcome";
import { remembering } from "./remembering";
import { lackedFor, remediesOf, takesOff } from "../opening/remedies";
import { situationOf } from "../review/situation";
import { finishBlockers, nextBlockers } from "../review/stepBlockers";
import { ChoiceEvent, WizardEvent } from "./wizardEvent";
import { Remedy, WizardPage, WizardState, Work } from "./wizardState";

/** One turn of the wizard. Pure: what is to happen outside is named, never done here. An unknown pair stays. */
export function wizardReducer(state: WizardState, event: WizardEvent): Turn {
  const [next, ...effects] = turn(state, event);
  return [next === state ? state : remembering(next), ...effects];
}

function turn(state: WizardState, event: WizardEvent): Turn {
  switch (event.type) {
    case "readOnlyRead":
      return [{ ...state, isReadOnly: event.isReadOnly }];
    case "busyTold":
      return [{ ...state, busySeconds: event.seconds }];
    case "waitCancelled":
      return [state, { effect: "cancelWait" }];
    case "placed":
      return openProject(state, event.project);
    case "invoiceOpened":
      return [state, { effect: "openInvoice", invoice: event.invoice }];
    default:
      // what was left goes on: when its project is opened again, the journal says how it ended
      return "errand" in event && event.errand !== state.errand ? [state] : pageTurn(state, event);
  }
}

function pageTurn(state: WizardState, event: WizardEvent): Turn {
  const { page } = state;
  switch (page.step) {
    case "blocked":
      return event.type === "startAgainPressed" ? openProject(state, page.project) : [state];
    case "opening":
      return event.type === "projectRead" ? projectRead(state, page, event) : [state];
    case "unfinished":
      return unfinishedTurn(state, page, event);
    case "contract":
      return contractTurn(state, page, event);
    case "nothing":
      if (event.type === "startAgainPressed") return openProject(state, page.work.project.id);
      return event.type === "contractChosen" ? chooseContract(state, page.work, event.contract, null) : [state];
    case "parameters":
      return parametersTurn(state, page.work, event);
    case "review":
      return reviewTurn(state, page.work, event);
    case "finishing": // a second press of Finish lands here and is ignored
      if (event.type !== "progressed" && event.type !== "runEnded") return [state];
      return event.type === "progressed"
        ? at(state, { ...page, progress: event.progress })
        : at(state, { step: "finished", open: page.work, work: page.work, outcome: event.outcome });
    case "finished":
      return finishedTurn(state, page, event);
    default:
      return assertNever(page);
  }
}

function unfinishedTurn(
  state: WizardState,
  page: Extract<WizardPage, { step: "unfinished" }>,
  event: WizardEvent,
): Turn {
  const { open, intent, now } = page;
  if (now.kind === "found") {
    if (event.type === "lookAgainPressed") return lookAtIntent(state, open, intent);
    if (event.type !== "remedyChosen") return [state];
    const { remedy } = event;
    const { report } = now;
    if (state.isReadOnly || !remediesOf(report).includes(remedy)) return [state];
    if (lackedFor(remedy, report, open.removalLacks)) return [state];
    return report.kind === "ours" && takesOff(remedy, report)
      ? at(state, { ...page, now: { kind: "asking", remedy, report } })
      : startRemedy(state, page, remedy, report);
  }
  if (now.kind === "asking") {
    if (event.type === "remedyDeclined") return at(state, { ...page, now: { kind: "found", report: now.report } });
    return event.type === "remedyAgreed" && !state.isReadOnly
      ? startRemedy(state, page, now.remedy, now.report)
      : [state];
  }
  if (now.kind === "looking") {
    return event.type === "intentLookedAt"
      ? at(state, { ...page, now: { kind: "found", report: event.report } })
      : [state];
  }
  if (event.type !== "progressed" && event.type !== "runEnded") return [state];
  return event.type === "progressed"
    ? at(state, { ...page, now: { ...now, progress: event.progress } })
    : at(state, { step: "finished", open, work: null, outcome: event.outcome });
}

const startRemedy = (
  state: WizardState,
  page: Extract<WizardPage, { step: "unfinished" }>,
  remedy: Remedy,
  report: ReconcileReport,
): Turn =>
  waitingAt(
    state,
    { ...page, now: { kind: "working", remedy, progress: null } },
    {
      ...{ effect: "remedy", remedy, project: page.open.project.id, intent: page.intent },
      looked: report.kind === "ours" ? report.looked : null,
      journalLimit: state.settings.journalLimit,
    },
  );

function contractTurn(state: WizardState, page: Extract<WizardPage, { step: "contract" }>, event: WizardEvent): Turn {
  switch (event.type) {
    case "contractChosen":
      return chooseContract(state, page.open, event.contract, page.resume);
    case "startAgainPressed":
      return withContract(state, page.open, page.contract, page.resume);
    case "backlogRead":
      if (!page.contract) return [state];
      return event.read.ok
        ? backlogRead(state, page, page.contract, event.read.value)
        : at(state, { ...page, error: event.read.error });
    default:
      return [state];
  }
}

function parametersTurn(state: WizardState, work: Work, event: WizardEvent): Turn {
  switch (event.type) {
    case "contractChosen":
      return event.contract === work.contract.id ? [state] : chooseContract(state, work, event.contract, null);
    case "nextPressed":
      return nextBlockers(state, work).length === 0 ? at(state, { step: "review", work }) : [state];
    default:
      return isChoice(event) ? choose(state, "parameters", work, event) : [state];
  }
}

function reviewTurn(state: WizardState, work: Work, event: WizardEvent): Turn {
  switch (event.type) {
    case "backPressed":
      return at(state, { step: "parameters", work });
    case "finishPressed":
      if (finishBlockers(state, work).length > 0) return [state];
      return waitingAt(
        state,
        { step: "finishing", work, progress: null },
        { effect: "create", mode: state.settings.createMode, situation: situationOf(state, work) },
      );
    case "itemsTicked":
      return choose(state, "review", work, event);
    default:
      return [state];
  }
}

/** Nothing was written where it was refused beforehand: the way back is open. Else everything is read anew. */
function finishedTurn(
  state: WizardState,
  { open, work, outcome }: Extract<WizardPage, { step: "finished" }>,
  event: WizardEvent,
): Turn {
  if (event.type === "backPressed" && outcome.kind === "refused" && work) return at(state, { step: "review", work });
  if (event.type !== "startAgainPressed") return [state];
  return openProject(state, open.project.id);
}

function choose(state: WizardState, step: "parameters" | "review", work: Work, event: ChoiceEvent): Turn {
  const next = workAfter(work, event);
  return next === work ? [state] : at(state, { step, work: next });
}

const choiceTypes: ReadonlySet<WizardEvent["type"]> = new Set<ChoiceEvent["type"]>([
  "cutOffTyped",
  "itemTypeToggled",
  "unitToggled",
  "resourcingUnitToggled",
  "itemsTicked",
  "lastChoicesTaken",
]);

const isChoice = (event: WizardEvent): event is ChoiceEvent => choiceTypes.has(event.type);
