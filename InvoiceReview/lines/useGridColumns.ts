import { useSelected } from "../../shared/ui/room";
import { choicesOf, ColumnsState } from "../columns/columnChoices";
import { GridColumn, gridColumnsOf } from "./gridColumns";

/** The columns of the lines as the user has them. */
export const useGridColumns = (): readonly GridColumn[] =>
  useSelected((state: ColumnsState) => gridColumnsOf(choicesOf(state, "lines")));
