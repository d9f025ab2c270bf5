import { roomOf } from "../../shared/ui/room";
import { WizardEvent } from "./wizardEvent";
import { WizardState } from "./wizardState";

export const { useStore, useSelected } = roomOf<WizardState, WizardEvent>();
