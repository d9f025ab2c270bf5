import { CreationOutcome, CreationProgress } from "../../shared/procedures/creation/creationOutcome";
import { ForgetOutcome, TakeBackOutcome } from "../../shared/procedures/creation/reconcileOutcome";
import { OpenProject, Work } from "../review/work";

/** How a run ended: one that made an invoice, or one that tidied up after another. */
export type RunOutcome = CreationOutcome | TakeBackOutcome | ForgetOutcome;

export interface AtFinishing {
  readonly step: "finishing";
  readonly work: Work;
  readonly progress: CreationProgress | null;
}

export interface AtFinished {
  readonly step: "finished";
  readonly open: OpenProject;
  /** null where the run tidied up: no choices were made then. */
  readonly work: Work | null;
  readonly outcome: RunOutcome;
}

export type FinishPages = AtFinishing | AtFinished;
