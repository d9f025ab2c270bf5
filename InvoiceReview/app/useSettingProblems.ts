import { SettingProblem } from "../../shared/core/settingProblem";
import { messageActs, messageProperties } from "../../shared/procedures/messageNames";
import { useSelected } from "../../shared/ui/room";
import { loadedOpen } from "../edits/selectors";
import { ReviewState } from "./reviewState";

/** The maker's properties that cannot be used: as they are written, or as this organisation has shown. */
export function useSettingProblems(): readonly SettingProblem[] {
  const { problems, messages, taxColumn: found } = useSelected((state: ReviewState) => state.settings);
  const availability = useSelected((state: ReviewState) => state.availability);
  const isNoColumn = useSelected((state: ReviewState) =>
    loadedOpen(state)?.load.loaded.absent.columns.some((column) => column.endsWith(`.${found ?? ""}`)),
  );
  return [
    ...problems,
    ...messageActs
      .filter((act) => availability[act] === "missing")
      .map((act) => ({ property: messageProperties[act], found: messages[act], wanted: "notHere" }) as const),
    ...(isNoColumn && found !== null ? [{ property: "taxColumn", found, wanted: "notHere" } as const] : []),
  ];
}
