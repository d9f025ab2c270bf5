import * as React from "react";
import { useSelector } from "../../shared/core/useSelector";
import { WizardState } from "../app/wizardState";
import { WizardStore } from "../app/wizardStore";

const StoreContext = React.createContext<WizardStore | null>(null);

export const StoreProvider = StoreContext.Provider;

export function useStore(): WizardStore {
  const store = React.useContext(StoreContext);
  if (!store) throw new Error("Rendered outside StoreProvider");
  return store;
}

/** What a component needs of the state; it renders again only when that changes. */
export const useWizard = <Selected>(select: (state: WizardState) => Selected): Selected =>
  useSelector(useStore(), select);
