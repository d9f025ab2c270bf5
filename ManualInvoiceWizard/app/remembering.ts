import { WizardState } from "./wizardState";
import { Left } from "../opening/openingState";
import { Work } from "../review/work";

/**
 * Keeps what a project's user has chosen so far, for when they leave and come back. From Finish on the journal
 * remembers instead: what is under way, or created, is not offered again.
 */
export function remembering(state: WizardState): WizardState {
  const { page } = state;
  const kept = new Map(state.kept);
  const keep = (step: Left["step"], { project, choices, cutOffText }: Work): void =>
    void kept.set(project.id, { step, choices, cutOffText });
  switch (page.step) {
    case "parameters":
    case "review":
      keep(page.step, page.work);
      break;
    case "finishing":
      kept.delete(page.work.project.id);
      break;
    case "finished":
      if (page.work && page.outcome.kind !== "created") keep("parameters", page.work);
      else kept.delete(page.open.project.id);
      break;
    case "blocked":
    case "opening":
    case "unfinished":
    case "contract":
    case "nothing":
      return state;
  }
  return { ...state, kept };
}
