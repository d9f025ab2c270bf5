import { roomOf } from "../../shared/ui/room";
import { eventButtonOf } from "../review/eventButtonOf";
import { OpeningEvent } from "./openingEvent";
import { OpeningState } from "./openingState";

export const { useStore, useSelected } = roomOf<OpeningState, OpeningEvent>();

/** A button that tells one thing of this room. */
export const EventButton = eventButtonOf<OpeningEvent>();
