import { CreateMode, CreationProgress } from "../../shared/procedures/creation/creationOutcome";
import { CreationSituation } from "../../shared/procedures/creation/creationRequest";
import { BackEvent, InvoiceOpened } from "../review/reviewEvent";
import { RunOutcome } from "./finishState";

/** What a run tells on its way, and at its end. */
export type RunReply =
  | { readonly type: "progressed"; readonly progress: CreationProgress }
  | { readonly type: "runEnded"; readonly outcome: RunOutcome };

/** Reads everything again; choices of the same contract stand. */
export interface StartAgainEvent {
  readonly type: "startAgainPressed";
}

/** What the user does on these pages. */
export type FinishEvent = StartAgainEvent | BackEvent | InvoiceOpened;

export interface FinishErrand {
  readonly effect: "create";
  readonly mode: CreateMode;
  readonly situation: CreationSituation;
}
