import { oncePer } from "../../shared/core/oncePer";
import { CreationRefusal } from "../../shared/procedures/creation/creationOutcome";
import { refusalOf } from "./situation";
import { ReviewState } from "./reviewState";
import { Work } from "./work";

/** Why a step's button is disabled. */
export type StepBlocker =
  { readonly kind: "readOnly" | "cutOff" } | { readonly kind: "refused"; readonly refusal: CreationRefusal };

/** Empty means that Next can be pressed: there is a cut-off date, and nothing that the second step could not mend. */
export function nextBlockers(state: ReviewState, work: Work): readonly StepBlocker[] {
  if (work.cutOffText !== null) return [{ kind: "cutOff" }];
  const refusal = refusalOf(state, beforeReview(work));
  return refusal ? [{ kind: "refused", refusal }] : [];
}

/** The same with everything that the second step took out taken in again: milestones are the first step's too. */
const beforeReview = oncePer(
  (work: Work) => work,
  (work) => {
    const { choices, backlog } = work;
    const leftOut = new Set(
      backlog.items.flatMap(({ id, kind }) => (kind === "milestone" && choices.leftOut.has(id) ? [id] : [])),
    );
    return leftOut.size === choices.leftOut.size ? work : { ...work, choices: { ...choices, leftOut } };
  },
);

/** Empty means that Finish can be pressed. */
export function finishBlockers(state: ReviewState, work: Work): readonly StepBlocker[] {
  const refusal = refusalOf(state, work);
  const blockers: StepBlocker[] = refusal ? [{ kind: "refused", refusal }] : [];
  return state.isReadOnly ? [...blockers, { kind: "readOnly" }] : blockers;
}
