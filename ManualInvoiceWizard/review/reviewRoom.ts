import { useAnySelected, useAnyStore, UseSelected, UseStore } from "../../shared/ui/room";
import { eventButtonOf } from "./eventButtonOf";
import { ReviewEvent } from "./reviewEvent";
import { ReviewState } from "./reviewState";

export const useStore: UseStore<ReviewState, ReviewEvent> = useAnyStore;
export const useSelected: UseSelected<ReviewState> = useAnySelected;

/** A button that tells one thing of this room. */
export const EventButton = eventButtonOf<ReviewEvent>();
