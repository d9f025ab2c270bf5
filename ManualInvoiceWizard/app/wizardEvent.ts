import { BusyEvent } from "../../shared/core/busyGate";
import { ProjectId } from "../../shared/invoicing/backlog/backlog";
import { InvoicingError } from "../../shared/invoicing/invoicingError";
import { FinishErrand, FinishEvent, RunReply } from "../finish/finishEvent";
import { BacklogReply, IntentReply, OpeningErrand, OpeningEvent, ProjectReply } from "../opening/openingEvent";
import { ParametersEvent } from "../parameters/parametersEvent";
import { ReviewEffect, ReviewEvent } from "../review/reviewEvent";

interface Numbered {
  /** Of the errands of one control no two have the same, whatever project or contract they are for. */
  readonly errand: number;
}

/** What the platform tells. */
export type PlatformEvent =
  | { readonly type: "placed"; readonly project: ProjectId | null }
  | { readonly type: "readOnlyRead"; readonly isReadOnly: boolean };

/** What an errand brings back, with the errand's number. */
export type ReplyEvent = Numbered & (ProjectReply | BacklogReply | IntentReply | RunReply);

/** What was to happen outside, and nothing waits for, did not: a mistake of ours. */
export interface BrokeEvent {
  readonly type: "broke";
  readonly error: InvoicingError;
}

/** What the user does, on whatever page. */
export type UserEvent = OpeningEvent | ParametersEvent | ReviewEvent | FinishEvent;

export type WizardEvent = PlatformEvent | ReplyEvent | UserEvent | BusyEvent | BrokeEvent;

/** What a page waits for, one at a time. */
export type Errand = OpeningErrand | FinishErrand;

/** What is to happen outside, named as data. `performEffect` carries it out. */
export type WizardEffect = (Errand & Numbered) | ReviewEffect | { readonly effect: "cancelWait" };
