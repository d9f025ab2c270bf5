import * as React from "react";
import { useAnySelected, useAnyStore, UseSelected, UseStore } from "../../shared/ui/room";
import { EventButton, EventButtonProps } from "../edits/EventButton";
import { ListEvent, ListRoomState } from "./listEvent";

export const useStore: UseStore<ListRoomState, ListEvent> = useAnyStore;
export const useList: UseSelected<ListRoomState> = useAnySelected;

export const ListButton: (props: EventButtonProps<ListEvent>) => React.ReactElement = EventButton;
