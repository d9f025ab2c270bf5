import { Answers, PageTurn } from "../review/pageTurn";
import { BackEvent } from "../review/reviewEvent";
import { AtReview, ReviewState } from "../review/reviewState";
import { situationOf } from "../review/situation";
import { finishBlockers } from "../review/stepBlockers";
import { FinishErrand, RunReply } from "./finishEvent";
import { AtFinished, AtFinishing } from "./finishState";

/** The press of Finish: the one way to an invoice. */
export function beginCreation(
  page: AtReview,
  _: unknown,
  state: ReviewState,
): PageTurn<AtReview | AtFinishing, FinishErrand> {
  const { work } = page;
  if (finishBlockers(state, work).length > 0) return [page];
  return [
    { step: "finishing", work, progress: null },
    { effect: "create", mode: state.settings.createMode, situation: situationOf(state, work) },
  ];
}

/** While the invoice is made. A second press of Finish has no answer here and is ignored. */
export const finishingAnswers: Answers<ReviewState, AtFinishing, RunReply, AtFinishing | AtFinished> = {
  progressed: (page, { progress }) => [{ ...page, progress }],
  runEnded: ({ work }, { outcome }) => [{ step: "finished", open: work, work, outcome }],
};

/** Nothing was written where it was refused beforehand: the way back is open. Else everything is read anew. */
export const finishedAnswers: Answers<ReviewState, AtFinished, BackEvent, AtFinished | AtReview> = {
  backPressed: (page) => [page.outcome.kind === "refused" && page.work ? { step: "review", work: page.work } : page],
};
