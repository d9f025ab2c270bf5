import { useAnySelected, UseSelected } from "../../shared/ui/room";
import { ReviewState } from "./reviewState";

export const useReview: UseSelected<ReviewState> = useAnySelected;
