import { roomOf } from "../../shared/ui/room";
import { eventButtonOf } from "../review/eventButtonOf";
import { ReviewState } from "../review/reviewState";
import { ParametersEvent } from "./parametersEvent";

export const { useStore, useSelected } = roomOf<ReviewState, ParametersEvent>();

/** A button that tells one thing of this room. */
export const EventButton = eventButtonOf<ParametersEvent>();
