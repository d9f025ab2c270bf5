import { useAnySelected, useAnyStore, UseSelected, UseStore } from "../../shared/ui/room";
import { eventButtonOf } from "../review/eventButtonOf";
import { ReviewState } from "../review/reviewState";
import { ParametersEvent } from "./parametersEvent";

export const useStore: UseStore<ReviewState, ParametersEvent> = useAnyStore;
export const useSelected: UseSelected<ReviewState> = useAnySelected;

/** A button that tells one thing of this room. */
export const EventButton = eventButtonOf<ParametersEvent>();
