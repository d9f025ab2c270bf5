import { CreationRefusal } from "../../shared/procedures/creationOutcome";
import { selectionOf } from "./selection";
import { refusalOf } from "./situation";
import { WizardState, Work } from "./wizardState";

/** Why a step's button is disabled. */
export type StepBlocker =
  { readonly kind: "readOnly" } | { readonly kind: "refused"; readonly refusal: CreationRefusal };

/** Empty means that Next can be pressed. */
export function nextBlockers(work: Work): readonly StepBlocker[] {
  return selectionOf(work).total.count === 0 ? [{ kind: "refused", refusal: { kind: "nothingChosen" } }] : [];
}

/** Empty means that Finish can be pressed. */
export function finishBlockers(state: WizardState, work: Work): readonly StepBlocker[] {
  const refusal = refusalOf(state, work);
  const blockers: StepBlocker[] = refusal ? [{ kind: "refused", refusal }] : [];
  return state.isReadOnly ? [...blockers, { kind: "readOnly" }] : blockers;
}
