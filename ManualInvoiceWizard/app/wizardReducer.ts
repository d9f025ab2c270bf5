import { Transition } from "../../shared/core/createStore";
import { beginCreation, finishedAnswers, finishingAnswers } from "../finish/finishTurn";
import { chooseOther, contractAnswers } from "../opening/contractTurn";
import { openAgain, openingAnswers, openProject } from "../opening/openingTurn";
import { unfinishedAnswers } from "../opening/unfinishedTurn";
import { backToParameters, parametersAnswers } from "../parameters/parametersTurn";
import { Answers, PageTurn } from "../review/pageTurn";
import { reviewAnswers } from "../review/reviewTurn";
import { remembering } from "./remembering";
import { Errand, WizardEffect, WizardEvent } from "./wizardEvent";
import { WizardPage, WizardState } from "./wizardState";

type Turn = Transition<WizardState, WizardEffect>;
type Step = WizardPage["step"];
type AnswersAt<Page extends WizardPage> = Partial<Answers<WizardState, Page, WizardEvent, WizardPage, Errand>>;

/** Who answers what on each page: its own room, or, where it leads on to another, that one. */
const answers: { readonly [Each in Step]: AnswersAt<Extract<WizardPage, { step: Each }>> } = {
  blocked: { startAgainPressed: openAgain },
  opening: openingAnswers,
  unfinished: unfinishedAnswers,
  contract: contractAnswers,
  nothing: { startAgainPressed: openAgain, contractChosen: chooseOther },
  parameters: { ...parametersAnswers, contractChosen: chooseOther },
  review: { ...reviewAnswers, backPressed: backToParameters, finishPressed: beginCreation },
  // a second press of Finish lands here and is ignored
  finishing: finishingAnswers,
  finished: { ...finishedAnswers, startAgainPressed: openAgain },
};

/** One turn of the wizard. Pure: what is to happen outside is named, never done here. An unknown pair stays. */
export function wizardReducer(state: WizardState, event: WizardEvent): Turn {
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- all others are the page's, if it knows them
  switch (event.type) {
    case "readOnlyRead":
      return [{ ...state, isReadOnly: event.isReadOnly }];
    case "busyTold":
      return [{ ...state, busySeconds: event.seconds }];
    case "broke":
      return [{ ...state, broke: event.error }];
    case "waitCancelled":
      return [state, { effect: "cancelWait" }];
    case "invoiceOpened":
      return [state, { effect: "openInvoice", invoice: event.invoice }];
    case "placed":
      return turned(state, openProject(state, event.project));
    default:
      // what was left goes on: when its project is opened again, the journal says how it ended
      return "errand" in event && event.errand !== state.errand ? [state] : turned(state, answered(state, event));
  }
}

function answered(state: WizardState, event: WizardEvent): PageTurn<WizardPage, Errand> {
  const { page } = state;
  // that a page and an event meet their own answer is the table's; of one among several the compiler cannot tell
  const answer = answers[page.step][event.type] as
    ((page: WizardPage, event: WizardEvent, state: WizardState) => PageTurn<WizardPage, Errand>) | undefined;
  return answer?.(page, event, state) ?? [page];
}

/** A page that waits for an errand lets go from now on what an earlier one brings back. */
function turned(state: WizardState, [page, begun]: PageTurn<WizardPage, Errand>): Turn {
  if (page === state.page) return [state];
  const errand = state.errand + (begun ? 1 : 0);
  const next = remembering({ ...state, page, errand, broke: null });
  return begun ? [next, { ...begun, errand }] : [next];
}
