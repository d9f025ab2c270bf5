import { WizardPage, WizardState, Left } from "./wizardState";

/**
 * Keeps what a project's user has chosen so far, for when they leave and come back. From Finish on the journal
 * remembers instead; what was created, or is under way, is not offered again.
 */
export function remembering(state: WizardState): WizardState {
  const { page, kept } = state;
  const left = leftOn(page);
  if (left === undefined) return state;
  const project = "open" in page ? page.open.project.id : "work" in page ? page.work.project.id : null;
  if (project === null || isSame(kept.get(project), left)) return state;
  const next = new Map(kept);
  if (left) next.set(project, left);
  else next.delete(project);
  return { ...state, kept: next };
}

/** null where nothing is to be remembered; undefined where a page changes nothing about it. */
function leftOn(page: WizardPage): Left | null | undefined {
  switch (page.step) {
    case "parameters":
    case "review":
      return { choices: page.work.choices, cutOffText: page.work.cutOffText, step: page.step };
    case "finishing":
      return null;
    case "finished":
      return page.work && page.outcome.kind !== "created"
        ? { choices: page.work.choices, cutOffText: null, step: "parameters" }
        : null;
    default:
      return undefined;
  }
}

const isSame = (a: Left | undefined, b: Left | null): boolean =>
  a?.choices === b?.choices && a?.cutOffText === b?.cutOffText && a?.step === b?.step;
