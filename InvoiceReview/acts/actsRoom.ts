import * as React from "react";
import { useAnySelected, useAnyStore, UseSelected, UseStore } from "../../shared/ui/room";
import { EditEvent } from "../edits/editEvent";
import { EventButton, EventButtonProps } from "../edits/EventButton";
import { ActEvent } from "./actEvent";
import { ActsState } from "./actsState";

export const useStore: UseStore<ActsState, ActEvent | EditEvent> = useAnyStore;
export const useActs: UseSelected<ActsState> = useAnySelected;

export const ActButton: (props: EventButtonProps<ActEvent | EditEvent>) => React.ReactElement = EventButton;
