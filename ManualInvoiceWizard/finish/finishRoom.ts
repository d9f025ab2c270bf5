import { useAnySelected, UseSelected } from "../../shared/ui/room";
import { eventButtonOf } from "../review/eventButtonOf";
import { ReviewState } from "../review/reviewState";
import { FinishEvent } from "./finishEvent";

export const useSelected: UseSelected<ReviewState> = useAnySelected;

/** A button that tells one thing of this room. */
export const EventButton = eventButtonOf<FinishEvent>();
