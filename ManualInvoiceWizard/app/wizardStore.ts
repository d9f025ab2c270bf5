import { createStore, Store } from "../../shared/core/createStore";
import { FinishEvent } from "../finish/finishEvent";
import { OpeningEvent } from "../opening/openingEvent";
import { OpeningState } from "../opening/openingState";
import { ParametersEvent } from "../parameters/parametersEvent";
import { ReviewEvent } from "../review/reviewEvent";
import { ReviewState } from "../review/reviewState";
import { keepChoices, takeUpChoices } from "./pageMemory";
import { WizardEffect, WizardEvent } from "./wizardEvent";
import { WizardState, firstState } from "./wizardState";
import { WizardSettings } from "../review/wizardSettings";
import { wizardReducer } from "./wizardReducer";

export type WizardStore = Store<WizardState, WizardEvent>;

/** One store a control. What was chosen is the page's: taken up here, kept with every change. */
export function createWizardStore(
  settings: WizardSettings,
  user: string,
  perform: (effect: WizardEffect, dispatch: (event: WizardEvent) => void) => void,
): WizardStore {
  const owner = {};
  const store = createStore(firstState(settings, user, takeUpChoices(owner)), wizardReducer, perform);
  // what the rooms' components see of it
  store satisfies Store<OpeningState, OpeningEvent | FinishEvent> & Store<ReviewState, ParametersEvent | ReviewEvent>;
  store.subscribe(() => keepChoices(owner, store.state().kept));
  return store;
}
