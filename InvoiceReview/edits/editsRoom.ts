import * as React from "react";
import { useAnySelected, useAnyStore, UseSelected, UseStore } from "../../shared/ui/room";
import { EditEvent } from "./editEvent";
import { EditsState } from "./editsState";
import { EventButton, EventButtonProps } from "./EventButton";

export const useStore: UseStore<EditsState, EditEvent> = useAnyStore;
export const useEdits: UseSelected<EditsState> = useAnySelected;

export const EditButton: (props: EventButtonProps<EditEvent>) => React.ReactElement = EventButton;
