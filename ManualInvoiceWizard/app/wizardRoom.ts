import { useAnySelected, useAnyStore, UseSelected, UseStore } from "../../shared/ui/room";
import { WizardEvent } from "./wizardEvent";
import { WizardState } from "./wizardState";

export const useStore: UseStore<WizardState, WizardEvent> = useAnyStore;
export const useSelected: UseSelected<WizardState> = useAnySelected;
