import { SettingProblem } from "../../shared/core/settingProblem";
import { useSelected } from "../../shared/ui/room";
import { loadedOpen } from "../edits/selectors";
import { ReviewState } from "./reviewState";

/** The maker's properties that cannot be used: as they are written, or as reading an invoice has shown. */
export function useSettingProblems(): readonly SettingProblem[] {
  const { problems, taxColumn: found } = useSelected((state: ReviewState) => state.settings);
  const isNoColumn = useSelected((state: ReviewState) => loadedOpen(state)?.load.loaded.absent.detail.includes("tax"));
  return isNoColumn && found !== null ? [...problems, { property: "taxColumn", found }] : problems;
}
