import { createStore, Store } from "../../shared/core/createStore";
import { keepChoices, takeUpChoices } from "./pageMemory";
import { WizardEffect, WizardEvent } from "./wizardEvent";
import { wizardReducer } from "./wizardReducer";
import { WizardSettings } from "../review/wizardSettings";
import { firstState, WizardState } from "./wizardState";

export type WizardStore = Store<WizardState, WizardEvent>;

/** One store a control. What was chosen is the page's: taken up here, kept with every change. */
export function createWizardStore(
  settings: WizardSettings,
  user: string,
  perform: (effect: WizardEffect, dispatch: (event: WizardEvent) => void) => void,
): WizardStore {
  const owner = {};
  const store = createStore(firstState(settings, user, takeUpChoices(owner)), wizardReducer, perform);
  store.subscribe(() => keepChoices(owner, store.state().kept));
  return store;
}
