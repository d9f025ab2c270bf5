import { RowId } from "../../shared/invoicing/ids";
import { DetailEdit, HeaderEdits } from "../../shared/invoicing/edits/rowEdit";

/** One row's edit, before and after. */
export interface RowChange {
  readonly row: RowId;
  readonly before: DetailEdit | undefined;
  readonly after: DetailEdit | undefined;
}

/** One step of undo, which is one gesture: the edits of one row or of many, or the header's, before and after. */
export type EditStep =
  | { readonly of: "rows"; readonly rows: readonly RowChange[] }
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
  steps.length < 2 * stepsToKeep ? steps : stepsLeft(steps, (step) => step.length > stepsToKeep && step);

/** @param leftOf what is left of a step; false for nothing */
export const stepsLeft = (steps: Steps, leftOf: (step: StackedStep) => EditStep | false): Steps => {
  if (!steps.of) return steps;
  const below = stepsLeft(steps.below, leftOf);
  const left = leftOf(steps);
  return left ? onTop(below, left) : below;
};
