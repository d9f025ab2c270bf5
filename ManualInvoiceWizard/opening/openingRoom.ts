import { useAnySelected, useAnyStore, UseSelected, UseStore } from "../../shared/ui/room";
import { eventButtonOf } from "../review/eventButtonOf";
import { OpeningEvent } from "./openingEvent";
import { OpeningState } from "./openingState";

export const useStore: UseStore<OpeningState, OpeningEvent> = useAnyStore;
export const useSelected: UseSelected<OpeningState> = useAnySelected;

/** A button that tells one thing of this room. */
export const EventButton = eventButtonOf<OpeningEvent>();
