import { RowId } from "../../shared/invoicing/ids";
import { DetailEdit, HeaderEdits } from "../../shared/invoicing/edits/rowEdit";

/** One step of undo: one row's edit, or the header's, before and after. */
export type EditStep =
  | {
      readonly of: "row";
      readonly row: RowId;
      readonly before: DetailEdit | undefined;
      readonly after: DetailEdit | undefined;
    }
  | { readonly of: "header"; readonly before: HeaderEdits; readonly after: HeaderEdits };

/** A step on those before it, which stay as they are: putting one there copies nothing. */
export type StackedStep = EditStep & { readonly length: number; readonly below: Steps };

export type Steps = StackedStep | { readonly length: 0; readonly of?: undefined };

export const noSteps: Steps = { length: 0 };

/** As many can always be taken back; twice as many are the most that are remembered. */
export const stepsToKeep = 200;

export const onTop = (below: Steps, step: EditStep): Steps => ({ ...step, length: below.length + 1, below });

/** Those to keep beside a new one. Older ones are forgotten at twice as many, and so not at each step. */
export const recent = (steps: Steps): Steps =>
  steps.length < 2 * stepsToKeep ? steps : stepsThat(steps, ({ length }) => length > stepsToKeep);

export const stepsThat = (steps: Steps, isKept: (step: StackedStep) => boolean): Steps => {
  if (!steps.of) return steps;
  const below = stepsThat(steps.below, isKept);
  return isKept(steps) ? onTop(below, steps) : below;
};
