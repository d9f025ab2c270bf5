import { Answers } from "./pageTurn";
import { TickEvent } from "./reviewEvent";
import { AtReview, ReviewState } from "./reviewState";
import { withTicks } from "./ticks";

/** What the second step does by itself: what is ticked stays in, what is not goes out. */
export const reviewAnswers: Answers<ReviewState, AtReview, TickEvent, AtReview> = {
  itemsTicked: (page, event) => [{ ...page, work: withTicks(page.work, event) }],
};
