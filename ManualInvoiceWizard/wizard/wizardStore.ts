import { createStore, Store } from "../../shared/core/createStore";
import { WizardEffect, WizardEvent } from "./wizardEvent";
import { wizardReducer } from "./wizardReducer";
import { WizardSettings } from "./wizardSettings";
import { firstState, WizardState } from "./wizardState";

export type WizardStore = Store<WizardState, WizardEvent>;

/** One store a control. */
export const createWizardStore = (
  settings: WizardSettings,
  user: string,
  perform: (effect: WizardEffect, dispatch: (event: WizardEvent) => void) => void,
): WizardStore => createStore(firstState(settings, user), wizardReducer, perform);
