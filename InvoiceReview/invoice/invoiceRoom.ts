import * as React from "react";
import { useAnySelected, useAnyStore, UseSelected, UseStore } from "../../shared/ui/room";
import { ActEvent } from "../acts/actEvent";
import { ActsState } from "../acts/actsState";
import { EventButton, EventButtonProps } from "../edits/EventButton";
import { LinesEvent, LinesState } from "../lines/linesState";

/** The screen of one invoice shows lines, edits and acts, and has no state of its own. */
export const useStore: UseStore<ActsState & LinesState, ActEvent | LinesEvent> = useAnyStore;
export const useInvoice: UseSelected<ActsState & LinesState> = useAnySelected;

export const InvoiceButton: (props: EventButtonProps<ActEvent | LinesEvent>) => React.ReactElement = EventButton;
