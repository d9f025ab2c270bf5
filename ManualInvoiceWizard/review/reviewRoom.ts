import { roomOf } from "../../shared/ui/room";
import { eventButtonOf } from "./eventButtonOf";
import { ReviewEvent } from "./reviewEvent";
import { ReviewState } from "./reviewState";

export const { useStore, useSelected } = roomOf<ReviewState, ReviewEvent>();

/** A button that tells one thing of this room. */
export const EventButton = eventButtonOf<ReviewEvent>();
