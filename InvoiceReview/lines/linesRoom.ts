import { useAnySelected, useAnyStore, UseSelected, UseStore } from "../../shared/ui/room";
import { LinesEvent, LinesState } from "./linesState";

export const useStore: UseStore<LinesState, LinesEvent> = useAnyStore;
export const useLines: UseSelected<LinesState> = useAnySelected;
