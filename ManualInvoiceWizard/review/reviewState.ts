import { WizardSettings } from "./wizardSettings";
import { Work } from "./work";

/** What the wizard's rooms need of its state, whatever page it is on. */
export interface ReviewState {
  readonly settings: WizardSettings;
  /** Id of the acting user. */
  readonly user: string;
  /** The control is disabled, or the app is offline. */
  readonly isReadOnly: boolean;
}

export interface AtReview {
  readonly step: "review";
  readonly work: Work;
}
