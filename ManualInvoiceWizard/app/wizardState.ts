import { BusyState } from "../../shared/core/busyGate";
import { InvoicingError } from "../../shared/invoicing/invoicingError";
import { FinishPages } from "../finish/finishState";
import { Kept, OpeningPages, OpeningState } from "../opening/openingState";
import { AtParameters } from "../parameters/parametersState";
import { AtReview } from "../review/reviewState";
import { WizardSettings } from "../review/wizardSettings";

/** One shape a page, as its room says: it holds what exists there and nothing else. */
export type WizardPage = OpeningPages | AtParameters | AtReview | FinishPages;

export interface WizardState extends OpeningState, BusyState {
  readonly page: WizardPage;
  /** Number of the errand that was begun last. The page waits for no other. */
  readonly errand: number;
  /** A mistake of ours that no page waits to hear of; null once another page has come. */
  readonly broke: InvoicingError | null;
}

export const firstState = (settings: WizardSettings, user: string, kept: Kept = new Map()): WizardState => ({
  settings,
  user,
  isReadOnly: false,
  page: { step: "blocked", project: null, reason: { kind: "noProject" } },
  errand: 0,
  kept,
  busySeconds: null,
  broke: null,
});
